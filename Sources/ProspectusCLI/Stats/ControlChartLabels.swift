import Statistics

extension SpecialCause? {
  /// As NHSRplotthedots says it.
  var label: String {
    switch self {
    case nil: "Common Cause"
    case .aboveLimits: "Above UCL"
    case .belowLimits: "Below LCL"
    case .rising: "7 Point Trend (Increasing)"
    case .falling: "7 Point Trend (Decreasing)"
    case .twoOfThreeAbove: "2 in 3 Above CL"
    case .twoOfThreeBelow: "2 in 3 Below CL"
    case .shiftAbove: "7 Points Above CL"
    case .shiftBelow: "7 Points Below CL"
    }
  }
}

extension Variation {
  var pointType: String {
    switch self {
    case .commonCause: "common_cause"
    case .improvementHigh, .improvementLow: "special_cause_improvement"
    case .concernHigh, .concernLow: "special_cause_concern"
    case .neutralHigh: "special_cause_neutral_high"
    case .neutralLow: "special_cause_neutral_low"
    }
  }

  var icon: String {
    switch self {
    case .commonCause: "common_cause"
    case .improvementHigh: "improvement_high"
    case .improvementLow: "improvement_low"
    case .concernHigh: "concern_high"
    case .concernLow: "concern_low"
    case .neutralHigh: "neutral_high"
    case .neutralLow: "neutral_low"
    }
  }
}

extension Assurance {
  var word: String {
    switch self {
    case .consistentPass: "consistent_pass"
    case .consistentFail: "consistent_fail"
    case .inconsistent: "inconsistent"
    }
  }

  var icon: String {
    switch self {
    case .consistentPass: "pass"
    case .consistentFail: "fail"
    case .inconsistent: "inconsistent"
    }
  }
}

extension ControlPhase.Obstacle? {
  /// Why the site would not judge; empty if it would.
  var label: String {
    switch self {
    case nil: ""
    case .tooFewValues?: "too_few_values"
    case .tooLittleVariation?: "too_little_variation"
    case .noLimits?: "no_limits"
    }
  }
}
