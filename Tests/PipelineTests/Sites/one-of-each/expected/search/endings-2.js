prospectusData("Axirtam.AybtihwBdobBgolodohtem.Bhpargoilbib.Blimaf.ClausuCniamDoCoponom.BnamBrassolg.CesDveCipxe.Cogetac.Dtsih.Btilauq.Eibaliava.Gissecca.");
