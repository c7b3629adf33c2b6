prospectusShard("names",0,"AaboutBccessibilityAbyAccgBorrectionBsusAdashboardCtaAguideAmethodAqualityAregionAscorecardBtatementAtheAwelcome","hR ha iCK iK Z iC J hKJ iR hB hK iCK R ha hR B");
