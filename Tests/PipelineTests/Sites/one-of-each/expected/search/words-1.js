prospectusData("AuntilBseCuallyAv3.0AwaitCntCyBentBhitbyCoeverBithinBorkEshopDseEtAyearBorkEshire","hRjfD hNZ hH nL Z I hL hT A a Z a lT hH hV T B H");
