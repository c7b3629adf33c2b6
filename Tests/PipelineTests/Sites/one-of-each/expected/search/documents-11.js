prospectusData([["Running cost allowances","sources/index.html#allowances","about 2012","",-1],["The register","sources/index.html#register","","",-1]]);
