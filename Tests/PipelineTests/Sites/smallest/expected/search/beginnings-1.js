prospectusData("Astate.Fment.Eistic.Jal.Eus.Buccessor.Cppression.Bwitch.Ged.Ging.Atable.Crget.Beam.Bhat.Cem.Bimeline.Bree.Dnd.Aunder.CtilBsuallyAwcag.Belcome.CntBhat.Cen.Dre.Com.BorseEt");
