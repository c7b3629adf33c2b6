/// Words that say nothing about the subject of a page. They are looked up in names alone, where a
/// query has hardly any others.
let stopWords =
  """
  a about an and any are at be been but by can could did do does for from get give given gives had \
  has have how i if in into is it its may me most much must my no not of off on one or our out \
  over should so some such than that the their them there these they this to up was we were what \
  when where which who whom whose why will with would you your
  """

/// Words that many names have besides what tells them apart.
let commonWords = "nhs csu ccg service"
