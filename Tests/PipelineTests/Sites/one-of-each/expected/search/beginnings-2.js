prospectusData("Aunit.CtilBpdate.BsuallyAwaitCntBcag.BentBhat.Cen.Dre.CitbyCoeverDm.Dse.Bith.EinEout.BorkEshopDse.EtAyearBorkEshire");
