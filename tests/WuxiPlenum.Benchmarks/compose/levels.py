"""How much of each kind of damage a page of a level has; rates as they were counted on evaluation pages."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Level:
    articles: tuple[int, int]          # on a page, from and to
    furniture: tuple[int, int]
    furniture_inside: float            # share of the furniture that stands within an article
    jump: float                        # share of the articles long enough that begin or end on another page
    gap_byline: float                  # share of the closing bylines that are set off by blanks, not brackets
    wrap: float                        # share of the articles that keep the print's line ends
    cuts: float = 0                    # frame cuts per article, mean
    in_place: float = 1                # share of the cuts whose halves still follow each other
    abreast: int = 2                   # articles whose frames alternate
    at_comma: float = 0
    between: float = 0                 # share of the cuts that fall between two paragraphs
    doubled: float = 0                 # share of the cuts whose last character is set twice
    missing: float = 0                 # share of the cuts whose last character is lost
    lead: float = 0                    # share of the leads that stand within the first section
    late_headline: float = 0
    parted_headline: float = 0         # share of the two-line headlines
    split_title: float = 0             # share of the two-line headlines with a blank line between
    glued: float = 0                   # share of the blank lines lost
    loose: float = 0                   # share of the blank lines doubled
    mixed_page: float = 0              # share of the pages with mixed punctuation and digits
    ocr: float = 0                     # share of the characters that were not read
    page_wrap: float = 0
    traditional: float = 0
    gb18030: float = 0
    beyond: bool = False               # kinds that evaluation pages lack: headline piles, stub titles, UTF-16, CRLF, BOM, a literal \n, blanks in words


LEVELS = {
    1: Level((3, 5), (1, 3), 0, .22, 0, 0),
    2: Level((4, 6), (2, 4), .4, .15, .5, .25, cuts=.3),
    3: Level((6, 8), (4, 5), .8, .22, .1, .3, cuts=.9, abreast=3, in_place=.4, at_comma=.25, between=.1, doubled=.14, lead=.8, late_headline=.05, split_title=.1, mixed_page=.25),
    4: Level((6, 8), (4, 6), .8, .25, .3, .4, cuts=1.05, in_place=.06, at_comma=.03, between=.1, doubled=.35, missing=.03, lead=.85, late_headline=.05, parted_headline=.1, split_title=.15, glued=.17, loose=.11, mixed_page=.25),
    5: Level((7, 10), (5, 7), .85, .16, .35, .4, cuts=1.0, in_place=.04, at_comma=.16, between=.1, doubled=.42, missing=.03, lead=.9, late_headline=.16, parted_headline=.17, split_title=.12, glued=.27, loose=.08, mixed_page=1, ocr=.003, page_wrap=.5, traditional=.25, gb18030=.5),
    6: Level((4, 7), (4, 6), .8, .35, .3, .4, cuts=1.0, in_place=.15, at_comma=.15, between=.1, doubled=.2, missing=.02, lead=.7, late_headline=.1, parted_headline=.1, split_title=.1, glued=.1, loose=.08, mixed_page=.4, beyond=True),
}
