prospectusData([["The register","sources/index.html#register","","",-1]]);
