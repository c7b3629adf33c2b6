prospectusData([["AAThe register","AAsources/index.html#register","AA","",-1]]);
