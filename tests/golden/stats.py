"""Writes stats.json beside it: what SciPy says of the cases that tests/stats.rs holds the diary's statistics to.

Written with Python 3.11.2, SciPy 1.10.1 and NumPy 1.24.2 (Debian's python3-scipy): python3 stats.py
No test and no build runs this file; they read the JSON only.
"""

import itertools
import json
import pathlib

import numpy
import scipy
from scipy import stats

DRAWS = 10_000
SEED = 2026
MASK = (1 << 64) - 1


def proportions():
    """Fisher's exact test: small tables whole, edges, diaries, and some by chance."""
    tables = [(a, 3, b, 4) for a in range(4) for b in range(5)]
    tables += [(0, 7, 0, 7), (7, 7, 7, 7), (7, 7, 0, 7), (0, 7, 7, 7), (7, 7, 2, 7), (2, 7, 7, 7), (6, 6, 2, 6)]
    tables += [(0, 14, 0, 7), (0, 14, 3, 7), (14, 14, 13, 14), (1, 14, 0, 14), (10, 14, 4, 14), (4, 14, 10, 14)]
    tables += [(12, 14, 5, 14), (7, 14, 7, 14), (9, 11, 4, 13), (20, 28, 9, 28), (28, 28, 20, 28), (15, 25, 14, 26)]
    tables += [(1, 1, 0, 1), (0, 1, 14, 14), (3, 200, 9, 150), (180, 365, 150, 360), (365, 365, 0, 365)]
    tables += [(900, 2000, 1000, 2000), (1, 3000, 12, 2500)]
    dice = numpy.random.default_rng(1)
    for _ in range(40):
        n1, n2 = (int(n) for n in dice.integers(7, 90, 2))
        tables.append((int(dice.integers(0, n1 + 1)), n1, int(dice.integers(0, n2 + 1)), n2))
    for x1, n1, x2, n2 in tables:
        table = [[x1, n1 - x1], [x2, n2 - x2]]
        more = stats.hypergeom.sf(x1 - 1, n1 + n2, x1 + x2, n1)
        yield {"of": [x1, n1, x2, n2], "both": stats.fisher_exact(table)[1], "more": more}


def binomials():
    cases = [(8, 8, 1 / 2), (7, 8, 1 / 2), (4, 8, 1 / 2), (0, 8, 1 / 2), (14, 20, 1 / 2), (33, 60, 1 / 2), (1, 1, 1 / 2)]
    cases += [(8, 8, 1 / 4), (5, 8, 1 / 4), (2, 8, 1 / 4), (0, 9, 1 / 4), (9, 20, 1 / 4), (30, 84, 1 / 4)]
    cases += [(8, 8, 1 / 7), (3, 8, 1 / 7), (0, 8, 1 / 7), (1, 7, 1 / 7), (20, 60, 1 / 7), (12, 84, 1 / 7)]
    cases += [(700, 5000, 1 / 7), (2600, 5000, 1 / 2), (0, 500, 0.01), (499, 500, 0.99), (10, 30, 0.3)]
    for x, n, part in cases:
        p = [stats.binomtest(x, n, part, alternative=way).pvalue for way in ("two-sided", "greater")]
        yield {"of": [x, n], "part": part, "both": p[0], "more": p[1]}


def permutation(before, after, way="two-sided"):
    """All arrangements. The statistic is a sum of whole numbers where the counts are: ties are ties."""
    return stats.permutation_test(
        (numpy.asarray(after), numpy.asarray(before)),
        lambda a, b, axis: numpy.sum(a, axis=axis),
        permutation_type="independent",
        vectorized=True,
        n_resamples=numpy.inf,
        alternative=way,
    ).pvalue


def limit(before, after, way):
    """The shift at which the one-sided test stops refusing, by halving: nothing of the closed form is used here."""
    sign = 1 if way == "greater" else -1
    refused, kept = -sign * 71.3, sign * 69.1
    accepts = lambda shift: permutation(before, numpy.asarray(after, float) - shift, way) > 0.025
    if accepts(refused):
        return None
    for _ in range(42):
        middle = (refused + kept) / 2
        if accepts(middle):
            kept = middle
        else:
            refused = middle
    return kept


def exact():
    cases = [([1, 2, 3], [4, 5, 6]), ([0, 1], [2, 3]), ([1, 2, 3, 4], [4, 5, 6, 7]), ([2, 3, 4, 3, 2], [0, 1, 0, 1, 0])]
    cases += [([0] * 7, [0] * 7), ([1] * 7, [0] * 7), ([2, 0, 1, 3, 0, 1, 1], [0, 0, 1, 0, 0, 1, 0])]
    cases += [([0, 0, 1, 0, 2, 0, 0], [1, 3, 0, 2, 2, 1, 4, 1]), ([5, 1, 1, 2, 0, 1, 3], [0, 2, 0, 1, 1, 0, 0, 0])]
    cases += [([1, 0, 2, 1, 0, 0], [0, 0, 1, 0, 0, 0, 3, 0, 0]), ([9, 0, 0, 1, 2, 0, 1], [0, 1, 0, 0, 1, 0, 0])]
    for before, after in cases:
        low, high = limit(before, after, "greater"), limit(before, after, "less")
        by = float(numpy.mean(after) - numpy.mean(before))
        yield {"before": before, "after": after, "by": by, "p": permutation(before, after), "low": low, "high": high}


def nearly():
    """Too many arrangements for us, few enough for SciPy: our drawn p has to lie near the exact one."""
    for before, after in [
        ([1, 0, 2, 1, 0, 3, 1, 1], [0, 0, 1, 0, 0, 1, 0, 2]),
        ([2, 1, 0, 1, 3, 1, 0, 2, 1], [0, 1, 0, 0, 1, 0, 1, 0, 0]),
        ([1, 0, 1, 0, 1, 0, 2, 0, 1, 1], [1, 1, 0, 1, 0, 2, 0, 0, 0]),
    ]:
        yield {"before": before, "after": after, "p": permutation(before, after)}


def splitmix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        bits = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        yield bits ^ (bits >> 31)


def drawn():
    """The same drawing as ours, written anew: SplitMix64, selection sampling, sorted differences."""
    dice = numpy.random.default_rng(2)
    for nights, rates in [((14, 14), (1.2, 0.4)), ((9, 13), (0.8, 0.8)), ((28, 27), (0.5, 1.1)), ((14, 8), (3, 2.5))]:
        before, after = (dice.poisson(rate, n).tolist() for n, rate in zip(nights, rates))
        bits = splitmix(SEED)
        seen, most, least, same, limits = sum(after), 1, 1, 1, []
        for _ in range(DRAWS - 1):
            left, wanted, total, brought = len(before) + len(after), len(after), 0, 0
            for place, count in enumerate(itertools.chain(before, after)):
                if ((next(bits) >> 32) * left) >> 32 < wanted:
                    wanted -= 1
                    total += count
                    brought += place < len(before)
                left -= 1
            most += total >= seen
            least += total <= seen
            if brought:
                limits.append((seen - total) / brought)
            else:
                same += 1
        limits.sort()
        nth = DRAWS // 40 - same
        by = float(numpy.mean(after) - numpy.mean(before))
        p = min(1.0, 2 * min(most, least) / DRAWS)
        yield {"before": before, "after": after, "by": by, "p": p, "low": limits[nth], "high": limits[-1 - nth]}


CASES = {"fisher": proportions, "binomial": binomials, "exact": exact, "near": nearly, "drawn": drawn}
made = {"with": f"SciPy {scipy.__version__}, NumPy {numpy.__version__}"}
lines = [f" {json.dumps('with')}: {json.dumps(made['with'])}"]
for name, cases in CASES.items():
    rows = ",\n".join(f"  {json.dumps(case, default=float)}" for case in cases())
    lines.append(f" {json.dumps(name)}: [\n{rows}\n ]")
text = "{\n" + ",\n".join(lines) + "\n}\n"
pathlib.Path(__file__).with_name("stats.json").write_text(text)
print({name: len(rows) for name, rows in json.loads(text).items() if name != "with"})
