prospectusShard("documents",10,[["The register","sources/index.html#register","","",-1]]);
