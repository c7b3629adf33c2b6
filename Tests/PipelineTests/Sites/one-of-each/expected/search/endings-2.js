prospectusData("Aygolodohtem.Bhpargoilbib.Blimaf.ClausuCniamDoCoponom.BnamBrassolg.CesDveCipxe.Cogetac.Dtsih.Btilauq.Eibaliava.Gissecca.");
