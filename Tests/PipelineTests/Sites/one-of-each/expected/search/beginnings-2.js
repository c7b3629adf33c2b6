prospectusData("Aunit.CtilBpdate.BsuallyAwaitCntBcag.BentBhat.Cen.Dre.CitbyCoeverDm.Dse.Bith.EinEout.Bord:DkEshopDse.EtAyearBorkEshire");
