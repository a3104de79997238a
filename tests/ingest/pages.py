"""Saved web pages in the manner of five publishers' templates, made around a story of our own."""
from __future__ import annotations

from collections.abc import Sequence
from html import escape

MENU = ("<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/sport'>Sport</a></li>"
        "<li><a href='/subscribe'>Subscribe now for one dollar</a></li></ul></nav>")
FOOT = ("<footer><p>Copyright 2024. All rights reserved.</p><a href='/terms'>Terms of use</a>"
        "<a href='/privacy'>Privacy policy</a></footer>")
RELATED = ("<aside class='related'><h3>More stories</h3><ul><li><a href='/a'>Ten recipes for a rainy Sunday</a></li>"
           "<li><a href='/b'>Bakery on Mill Lane wins a prize</a></li></ul></aside>")
NEWSLETTER = ("<div class='newsletter-signup'><p>Get the morning briefing in your inbox.</p>"
              "<form><input type='email'><button>Sign up</button></form></div>")


def paragraphs(story: Sequence[str], css: str = "") -> str:
    mark = f" class='{css}'" if css else ""
    return "".join(f"<p{mark}>{escape(words)}</p>" for words in story)


def broadsheet(title: str, story: Sequence[str]) -> str:
    """Open Graph, an article element, a related box in the middle."""
    half = len(story) // 2
    return (f"<!doctype html><html lang='en'><head><title>{escape(title)} | Harbour Post</title>"
            f"<meta property='og:title' content='{escape(title, quote=True)}'>"
            "<meta property='og:site_name' content='Harbour Post'>"
            "<meta property='article:published_time' content='2024-06-04T08:00:00Z'>"
            "<meta name='author' content='Priya Nair'></head>"
            f"<body>{MENU}<main><article><h1>{escape(title)}</h1><p class='byline'>By Priya Nair</p>"
            f"{paragraphs(story[:half])}{RELATED}{paragraphs(story[half:])}</article></main>{FOOT}</body></html>")


def tabloid(title: str, story: Sequence[str]) -> str:
    """JSON-LD, divs for everything, share buttons, comments."""
    return (f"<html><head><title>{escape(title)}</title><script type='application/ld+json'>"
            '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Council votes", '
            '"datePublished": "2024-06-04", "publisher": {"@type": "Organization", "name": "Daily Ledger"}}'
            f"</script><script>var ads = ['buy', 'now'];</script></head><body><div id='header'>{MENU}</div>"
            f"<div class='article-body'><h1>{escape(title)}</h1><div class='share-tools'><a>Share</a><a>Tweet</a></div>"
            f"{paragraphs(story)}</div><div id='comments'><h3>Comments</h3><p>First! This is a disgrace.</p></div>"
            f"{NEWSLETTER}{FOOT}</body></html>")


def blog(title: str, story: Sequence[str]) -> str:
    """A blog's template: a sidebar, tags, earlier and later posts."""
    return (f"<html><head><title>{escape(title)} - Northside Neighbors</title></head><body class='single-post'>"
            f"<header>{MENU}</header><div id='content'><div class='post hentry'><h1 class='entry-title'>{escape(title)}"
            f"</h1><time class='entry-date' datetime='2024-06-04'>June 4, 2024</time><div class='entry-content'>"
            f"{paragraphs(story)}</div><div class='tags'>Tags: <a>pool</a> <a>council</a></div></div>"
            "<div class='nav-links'><a>Previous post</a><a>Next post</a></div></div>"
            f"<div id='sidebar'><h4>About</h4><p>We write about our streets.</p></div>{FOOT}</body></html>")


def agency(title: str, story: Sequence[str]) -> str:
    """A news agency's: paragraphs with classes of their own, figures with captions."""
    return (f"<html><head><title>{escape(title)}</title><meta property='og:site_name' content='Coast Wire'></head>"
            f"<body>{MENU}<article class='Article'><h1 class='headline-0'>{escape(title)}</h1><figure><img src='a.jpg'>"
            f"<figcaption>The pool in May. Photo by A. Person</figcaption></figure>"
            f"<div class='body-1'>{paragraphs(story, css='paragraph-2')}</div></article>{NEWSLETTER}{RELATED}{FOOT}"
            "</body></html>")


def broadcaster(title: str, story: Sequence[str]) -> str:
    """A broadcaster's: a video box above, top stories below."""
    return (f"<html><head><title>{escape(title)} - Channel Nine</title></head><body>{MENU}"
            "<div class='video-player'><span>Watch live</span></div>"
            f"<main id='main-content'><article><header><h1>{escape(title)}</h1></header>"
            f"<section class='story'>{paragraphs(story)}</section></article></main>"
            f"<section class='top-stories'><h2>Top stories</h2>{RELATED}</section>{FOOT}</body></html>")


TEMPLATES = (broadsheet, tabloid, blog, agency, broadcaster)
