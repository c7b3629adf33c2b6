prospectusData("Aylimaf.ClausuCniamDoCoponom.BnamBrassolg.CesDveCipxe.Cogetac.Dtsih.Btilauq.Eibaliava.Gissecca.");
