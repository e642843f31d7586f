"""Writes python-*.json: figures of SciPy, statsmodels, irrCAC and pingouin. Run once; the output is kept.

Versions: Python 3, SciPy 1.12.0, statsmodels 0.15.0, irrCAC 0.4.4, pingouin 0.6.1.
"""

import json
import os
import random

import numpy as np
import pandas as pd
import pingouin
from irrCAC.raw import CAC
from scipy.stats import boschloo_exact
from scipy.stats.contingency import odds_ratio
from statsmodels.stats.contingency_tables import StratifiedTable

HERE = os.path.dirname(os.path.abspath(__file__))
random.seed(20260301)


def save(name, source, tolerance, cases):
    rows = [
        dict(id=f"{name}-{at + 1:02d}", source=source, tolerance=tolerance, **case)
        for at, case in enumerate(cases)
    ]
    with open(os.path.join(HERE, f"{name}.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


def rate(units, raters, missing):
    ratings = []
    for _ in range(units):
        level = random.randint(1, 5)
        row = [min(5, max(1, level + random.choice([-1, 0, 0, 0, 1]))) for _ in range(raters)]
        ratings.append([None if random.random() < missing else cell for cell in row])
    return ratings


def agreement(ratings):
    frame = pd.DataFrame(ratings, dtype=float)
    expected = {}
    for ours, theirs in [("none", "identity"), ("linear", "linear"), ("quadratic", "quadratic")]:
        cac = CAC(frame, weights=theirs, categories=[1, 2, 3, 4, 5], digits=12)
        for name in ["gwet", "fleiss", "conger"]:
            found = getattr(cac, name)()["est"]
            expected[f"{name} {ours}"] = [found["coefficient_value"], found["se"]]
        if not frame.isna().any().any() and ours != "linear":
            # With missing ratings irrCAC mixes two estimates of agreement in its variance of alpha.
            found = cac.krippendorff()["est"]
            expected[f"krippendorff {ours}"] = [found["coefficient_value"], found["se"]]
    return dict(
        statistic="chance-agreement", input={"ratings": ratings}, options={}, expected=expected
    )


# The ratings of four raters of twelve units that Gwet (2014) works through, as irrCAC ships them.
gwet = [
    [1, 1, None, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [None, 5, 5, 5], [None, None, 1, 1],
    [None, None, 3, None],
]
save(
    "python-chance-agreement",
    "irrCAC 0.4.4; the first case is that of Gwet (2014), four raters",
    1e-9,
    [agreement(gwet)] + [agreement(rate(n, r, m)) for n, r, m in
                         [(8, 2, 0), (12, 3, 0), (20, 4, 0.2), (30, 5, 0), (15, 3, 0.3)]],
)


def two_groups(a, n, b, m):
    table = [[a, b], [n - a, m - b]]
    one_sided = [boschloo_exact(table, alternative=way, n=256).pvalue for way in ("less", "greater")]
    interval = odds_ratio([[a, n - a], [b, m - b]]).confidence_interval(0.95)
    return dict(
        statistic="exact-tests",
        input={"group": [a, n], "other": [b, m]},
        options={},
        expected={
            "boschlooLess": one_sided[0],
            "boschlooGreater": one_sided[1],
            "oddsLower": interval.low,
            "oddsUpper": interval.high if np.isfinite(interval.high) else None,
        },
    )


save(
    "python-exact-tests",
    "SciPy 1.12.0: boschloo_exact, contingency.odds_ratio",
    {"boschlooLess": 1e-7, "boschlooGreater": 1e-7, "default": 1e-6},
    [two_groups(*case) for case in
     [(2, 10, 15, 25), (20, 80, 48, 120), (7, 15, 12, 15), (3, 4, 1, 4), (0, 12, 5, 12),
      (9, 9, 4, 11), (30, 100, 50, 100), (5, 40, 21, 60)]],
)


def strata(tables):
    found = StratifiedTable([np.array([[a, n - a], [b, m - b]]) for a, n, b, m in tables])
    lower, upper = found.oddsratio_pooled_confint()
    plain = found.test_null_odds(correction=False)
    corrected = found.test_null_odds(correction=True)
    return dict(
        statistic="mantel-haenszel",
        input={"strata": [{"group": [a, n], "other": [b, m]} for a, n, b, m in tables]},
        options={},
        expected={
            "oddsRatio": found.oddsratio_pooled,
            "lower": lower,
            "upper": upper,
            "chiSquared": plain.statistic,
            "p": plain.pvalue,
            "correctedChiSquared": corrected.statistic,
            "riskRatio": found.riskratio_pooled,
            "breslowDay": found.test_equal_odds().statistic,
            "breslowDayP": found.test_equal_odds().pvalue,
            "tarone": found.test_equal_odds(adjust=True).statistic,
        },
    )


# UC Berkeley admissions by department, women and men: Bickel, Hammel & O'Connell (1975), Science 187:398-404.
berkeley = [(89, 108, 512, 825), (17, 25, 353, 560), (202, 593, 120, 325), (131, 375, 138, 417),
            (94, 393, 53, 191), (24, 341, 22, 373)]
save(
    "python-mantel-haenszel",
    "statsmodels 0.15.0: StratifiedTable",
    1e-8,
    [strata(berkeley), strata([(4, 10, 9, 15), (3, 12, 8, 14), (1, 6, 5, 9)]),
     strata([(20, 80, 48, 120), (5, 40, 21, 60)])],
)


def scores(n, shift):
    return [round(random.gauss(3.3 + shift, 0.6), 2) for _ in range(n)]


def difference(own, reference):
    return dict(
        statistic="standardized-difference",
        input={"scores": own, "reference": reference},
        options={},
        expected={
            "d": float(pingouin.compute_effsize(own, reference, eftype="cohen")),
            "g": float(pingouin.compute_effsize(own, reference, eftype="hedges")),
        },
    )


save(
    "python-standardized-difference",
    "pingouin 0.6.1: compute_effsize",
    1e-9,
    [difference(scores(n, s), scores(m, 0)) for n, m, s in [(20, 30, -0.4), (8, 8, 0.2), (50, 9, -0.1)]],
)
