prospectusData([["Seen in time: East and West CSU","csus/coast/figures.html#kpi-seen","","",-1]]);
