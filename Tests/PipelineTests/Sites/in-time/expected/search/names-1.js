prospectusData("AuseAwcagBestBhatCenDreCoDmDseBithEoutBorse","mS mZ CRhDXPvUUlUNbc kBb kT kc kBhS kB 0PiHhP zUfbOhHhP 1bhF ja");
