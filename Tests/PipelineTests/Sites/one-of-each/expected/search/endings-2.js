prospectusData("Ayhpargoilbib.Blimaf.ClausuCniamDoCoponom.BnamBrassolg.CesDveCipxe.Cogetac.Dtsih.Btilauq.Eibaliava.Gissecca.");
