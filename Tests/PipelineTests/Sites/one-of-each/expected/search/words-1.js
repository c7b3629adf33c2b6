prospectusData("AunitCtilBseCuallyAv3.0AwaitCntCyBentBhitbyCoeverBithinBorkEshopDseEtAyearBorkEshire","BDNFhBDDDiHLdFJNDLhBDDD hRjfD hNZ hH nV Z I hL hT A a Z a lT hH hV T B H");
