prospectusShard("texts",0,0,["There is nothing here but this page.\n","","","","","","","","","",""]);
