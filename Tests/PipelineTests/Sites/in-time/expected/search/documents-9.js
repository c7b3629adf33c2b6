prospectusData([["Seen in time: East and West CSU","kpis/seen/csu-coast.html","","",-1]]);
