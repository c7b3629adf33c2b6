prospectusData("AusuallyAv3.0AwaitCntCyBentBhitbyCoeverBithinBorkEshopDseEtAyearBorkEshire","hF nJ Z I hJ hR A a Z a lR hF hT T B H");
