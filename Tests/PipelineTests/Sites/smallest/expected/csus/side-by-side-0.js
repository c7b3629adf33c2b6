prospectusData([]);
