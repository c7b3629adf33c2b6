prospectusData([["Paid on time: Birch CCG","kpis/paid/ccg-birch.html","","",-1],["Seen in time: East and West CSU","kpis/seen/csu-coast.html","","",-1]]);
