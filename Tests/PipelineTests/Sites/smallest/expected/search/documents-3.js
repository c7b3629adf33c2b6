prospectusData([["AACompare","AAcompare.html","AA","Up to four offers, CSUs or CCGs side by side.",-1]]);
