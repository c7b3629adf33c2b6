prospectusData("AtreeDndAunderCitCtilBpBseAwcagBestBhatCenDreCoDmDseBithEoutBorseCuld","ka jZ oLrG vL 0f kT mS mZ CRhDTLvUUmENbc kBbzFN kT kc kBhS kB 0PiHhP zUfbOhHhP 1bhF ja 3dN");
