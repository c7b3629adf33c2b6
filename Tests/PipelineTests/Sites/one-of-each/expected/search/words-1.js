prospectusData("AunitCtilBseCuallyAv3.0AwaitCntCyBentBhitbyCoeverBithinBorkEshopDseEtAyearBorkEshire","BDNFhBDDDiHLdFJNDLXDDD hRjfD hNZ hH nL Z I hL hT A a Z a lT hH hV T B H");
