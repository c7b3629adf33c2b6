/// The files that `init` creates: one record of most kinds, and a few observations.
let starterSite: [(path: String, text: String)] = [
  (
    "content/site.yaml",
    """
    title: Our commissioning support
    description: Who offers which commissioning support, to whom, and how well.
    date: 2014-03-31
    contact: catalogue@example.org
    licence: Open Government Licence v3.0
    regions:
      - North of England
      - South of England

    """
  ),
  (
    "content/csus/example-csu.md",
    """
    ---
    name: Example CSU
    region: North of England
    established: 2013-04-01
    status: illustrative
    owner: Catalogue editor
    staff:
      value: about 250
      from: 2013-04
    ---

    Example CSU supports [Example CCG](../ccgs/example-ccg.md).

    ## What it is good at

    - Answering on time.
    - Saying what it does not know.

    """
  ),
  (
    "content/ccgs/example-ccg.md",
    """
    ---
    name: Example CCG
    region: North of England
    established: 2013-04-01
    status: illustrative
    population: 120000
    csu:
      value: example-csu
      status: illustrative
    ---

    A CCG to begin with.

    """
  ),
  (
    "content/services.csv",
    """
    id,name,category,covers,kpis
    finance,Finance,back office,ledgers; invoices; annual accounts,invoices-paid
    business-intelligence,Business intelligence,transactional,dashboards; analysis,

    """
  ),
  (
    "content/kpis/invoices-paid.md",
    """
    ---
    name: Invoices paid on time
    why: Suppliers that wait for their money put their prices up.
    numerator: invoices paid within 30 days
    denominator: invoices paid
    unit: percent
    better: higher
    target: 95
    period: month
    ---

    Counted by the Better Payment Practice Code.

    """
  ),
  (
    "content/offers/finance-from-example-csu.md",
    """
    ---
    provider: example-csu
    service: finance
    level: end-to-end
    includes:
      - ledgers
      - invoices
    price:
      amount: 2.50
      basis: per head
      status: illustrative
    targets:
      - kpi: invoices-paid
        value: 95
    status: illustrative
    ---

    Everything a finance team needs.

    """
  ),
  (
    "content/offers/intelligence-from-example-csu.md",
    """
    ---
    provider: example-csu
    service: business-intelligence
    level: standard
    status: illustrative
    ---

    A dashboard a month.

    """
  ),
  (
    "content/agreements/example-finance.md",
    """
    ---
    customer: example-ccg
    provider: example-csu
    sourcing: csu
    services: [finance]
    offer: finance-from-example-csu
    from: 2013-04-01
    until: 2014-09-30
    extendable_to: 2016-03-31
    status: illustrative
    ---

    """
  ),
  (
    "content/glossary.csv",
    """
    id,name,stands_for,summary,variants
    csu,CSU,commissioning support unit,A body that supports CCGs in commissioning.,CSUs
    ccg,CCG,clinical commissioning group,A body that commissions local health care.,CCGs

    """
  ),
  (
    "content/data/invoices.csv",
    """
    kpi,subject,period,numerator,denominator,status
    invoices-paid,example-csu,2013-04,880,1000,illustrative
    invoices-paid,example-csu,2013-05,905,1010,illustrative
    invoices-paid,example-csu,2013-06,931,1004,illustrative
    invoices-paid,example-csu,2013-07,954,998,illustrative

    """
  ),
]
