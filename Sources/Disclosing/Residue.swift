/// An integer modulo the prime 2^61 - 1.
struct Residue: BitwiseCopyable {
  private static let modulus: UInt64 = 1 << 61 - 1
  private var number: UInt64

  init(_ number: UInt64) { self.number = number % Residue.modulus }

  var isZero: Bool { number == 0 }

  /// A number for a position, never 0, that looks like chance.
  static func scattered(_ position: Int) -> Residue {
    let residue = Residue(mixed(UInt64(truncatingIfNeeded: position)))
    return residue.isZero ? Residue(1) : residue
  }

  static func - (left: Residue, right: Residue) -> Residue {
    Residue(left.number + (modulus - right.number))
  }

  static func * (left: Residue, right: Residue) -> Residue {
    let product = left.number.multipliedFullWidth(by: right.number)
    return Residue((product.high << 3 | product.low >> 61) + (product.low & modulus))
  }

  /// By Fermat: the number to the power of the modulus less two; of 0 it is 0.
  var inverse: Residue {
    var (power, exponent, result) = (self, Residue.modulus - 2, Residue(1))
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * power }
      power = power * power
      exponent >>= 1
    }
    return result
  }
}

/// A number that looks like chance, always the same for the same number (Steele, Lea & Flood, "Fast
/// splittable pseudorandom number generators", 2014).
func mixed(_ number: UInt64) -> UInt64 {
  var mixed = (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
  mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
  return mixed ^ mixed >> 31
}
