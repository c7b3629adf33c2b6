prospectusData([["Paid on time: Birch CCG","ccgs/birch/figures.html#kpi-paid","","",-1],["Seen in time: East and West CSU","csus/coast/figures.html#kpi-seen","","",-1]]);
