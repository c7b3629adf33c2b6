prospectusData("Atsiltrohs.DxeCocDlCrifDowBuoba.AwohsAxedni.Birtam.Aygolodohtem.Blimaf.ClausuCniamDoBnamBresDveCipxe.Cogetac.Dtsih.Btilauq.Eibaliava.Gissecca.");
