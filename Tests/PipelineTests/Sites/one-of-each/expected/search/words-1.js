prospectusData("AunitCtilBseCuallyAv3.0AwaitCntCyBentBhitbyCoeverBithinBorkEshopDseEtAyearBorkEshire","BDNFhBDDDiHLdFJNDLbDDD hRjfD hNZ hH nP Z I hL hT A a Z a lT hH hV T B H");
