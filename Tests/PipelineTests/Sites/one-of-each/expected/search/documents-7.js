prospectusShard("documents",7,[["The register","sources/index.html#register","","",-1]]);
