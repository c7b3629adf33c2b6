prospectusData("AwithinEout.BorkEshopDse.EtAyearBorkEshire");
