"""All checkers over all pages."""

from claims import (
    attention, briefs, captions, comparisons, costs, figures, introductions, key_figures, lists, quality, scorecards, tables,
)
from claims.tally import Tally

CHECKERS = [module.look for module in (
    figures, scorecards, briefs, attention, captions, lists, introductions, costs, comparisons, quality,
    key_figures, tables,
)]
# Kinds of sentences that every large site has, and those that only some content has.
KINDS = {
    "bars of sourcing", "bullets", "captions", "captions of charts", "captions of lists", "cheapest offers", "concentrations", "control charts", "counts of filters",
    "counts of rows", "counts of the home page", "deciles", "funnels", "groups of peers", "key figures", "lines at a glance",
    "lines of performance", "lines of what needs attention", "lists of what needs attention", "market shares", "matrices", "offers without a cost", "prices", "profiles", "rankings", "readings of small charts", "recent trends", "rows about customers",
    "rows of comparisons", "rows of scorecards", "rows of sums of CCGs", "rows of workings", "sentences of complete agreements",
    "sentences of lists", "sentences of services of a CCG", "sentences of the CCG in the middle", "sentences of what has no data",
    "sentences of who gets a service", "small multiples", "switches", "tables of CSUs", "workings of costs",
}
OF_EXAMPLE = {
    "allowances", "incomes", "locator maps", "maps of CSUs", "maps of KPIs", "maps of prices", "maps of services", "services side by side on maps", "maps of two days", "matrices of two days", "notes on lists",
    "rows of agreements", "rows of ccgs", "rows of csus", "rows of kpis", "rows of offers", "rows of services", "rows of suppliers",
    "sentences of funnels not drawn", "sentences of stated customers", "services in house",
}
OF_SOWN = {"findings of little variation", "run charts", "sentences of funnels not drawn", "sentences of suppression"}


def check(site, paths=None):
    tally = Tally()
    for path in paths or site.paths:
        page = site.page(path)
        for checker in CHECKERS:
            checker(page, tally)
    return tally


def unseen(seen, kinds):
    """A kind of which no sentence was looked at is a fault: its wording or its place may have changed."""
    return [f"no sentence of the kind '{kind}' was found" for kind in sorted(kinds - set(seen))]
