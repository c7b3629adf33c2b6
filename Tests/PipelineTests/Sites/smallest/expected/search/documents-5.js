prospectusData([["CCGs by KPI status","ccgs/by-kpi-status.html","","Every CCG, by KPI status.",-1],["Guides","pages/index.html","","Every page in the catalogue.",-1]]);
