prospectusData("AuseAwcagBestBhatCenDreCoDmDseBithEoutBorse","mS mZ CRhDTLvUUlUNbc kBb kT kc kBhS kB 0PiHhP zUfbOhHhP 1bhF ja");
