prospectusData("AupBseAwcagBestBhatCenDreCoDmDseBithEoutBorse","kT mS mZ CRhDPPPvUUlUNbc kBb kT kc kBhS kB 0PiHhP zUfbOhHhP 1bhF ja");
