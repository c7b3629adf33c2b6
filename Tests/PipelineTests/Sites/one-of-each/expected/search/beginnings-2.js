prospectusData("AtransformationalCee.Dnd.Aunder.Cit.CtilBpdate.BsuallyAwaitCntBcag.BentBhat.Cen.Dre.CitbyCoeverDm.Dse.Bith.EinEout.Bord:DkEshopDse.EtCuld.AyearBorkEshire");
