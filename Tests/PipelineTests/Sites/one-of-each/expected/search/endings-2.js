prospectusData("Aytilibaliava.Gissecca.");
