prospectusData([["Paid on time: Birch CCG","kpis/paid/ccg-birch.html","","",-1]]);
