# ruff: noqa: E501  (pages stand in lines as long as a saved page has them)
"""Saved web pages in the manner of seven publishers' templates, with all that stands around and inside a story there.

Each function takes a story and returns the page. What is furniture stands in `FURNITURE`: none of it may be read.
"""
from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from html import escape
from itertools import cycle

from benchmarks.extraction.stories import Kind, Story

Page = Callable[[Story], str]
FURNITURE = (
    "Subscribe now", "Most read", "rainy Sunday", "Bakery on Mill Lane", "in your inbox", "Photograph by", "harbour in May",
    "All rights reserved", "uses cookies", "Share this", "disgrace", "has covered the coast", "An earlier version",
    "Read more", "View gallery", "Advertisement", "Transcript", "opens in new window", "@ferrywatch", "Sign in",
    "Listen to this", "Follow us", "min read", "Previous post", "Recommended", "Topics",
)
MENU = ("<nav aria-label='Main'><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/sport'>"
        "Sport</a></li><li><a href='/s'>Subscribe now for $1 a week</a></li></ul></nav>")
COOKIES = ("<div id='onetrust-consent-sdk'><div role='dialog'><p>This site uses cookies to measure how it is used and to "
           "show you advertising that fits. You can change your choice at any time.</p><button>Accept</button></div></div>")
RELATED = ("<ul><li><a href='/a'>Ten recipes for a rainy Sunday by the sea</a></li>"
           "<li><a href='/b'>Bakery on Mill Lane wins a prize for its rye bread</a></li></ul>")
NEWSLETTER = ("<h3>The Morning Briefing</h3><p>Everything you need to know, in your inbox every day at seven.</p>"
              "<form><label>Email <input type='email'></label><button>Sign up</button></form>")
COMMENTS = ("<h3>Comments (2)</h3><div class='comment'><b>sailor71</b><p>This is a disgrace and everybody who lives here "
            "has known it for years.</p></div><div class='comment'><b>Anna</b><p>A disgrace? It was an accident, and the "
            "report says so on every page.</p></div>")
BIO = "has covered the coast for this newspaper since 2011. Send tips and corrections by post or in person."
TWEET = ("<blockquote class='twitter-tweet'><p lang='en' dir='ltr'>Quay closed, stay away, more as soon as we hear it "
         "<a href='https://t.example/x'>pic.example/x</a></p>&mdash; Ferry Watch (@ferrywatch) <a href='/s'>June 4, 2024"
         "</a></blockquote>")
FOOT = ("<footer><ul><li><a href='/terms'>Terms</a></li><li><a href='/privacy'>Privacy</a></li></ul><p>© 2024 All rights "
        "reserved. No part of this page may be printed elsewhere without leave.</p></footer>")


def inline(words: str, link: str = "<a href='/t' class='link'>{}</a>", italics: str = "<em>{}</em>") -> str:
    """A paragraph's marks as HTML: `_italics_`, `[link]`."""
    html = escape(words, quote=False)
    html = re.sub(r"_(.+?)_", lambda match: italics.format(match[1]), html)
    return re.sub(r"\[(.+?)\]", lambda match: link.format(match[1]), html)


def woven(parts: Iterable[str], between: dict[int, str]) -> str:
    """The parts with a piece of furniture after the part of each number."""
    return "".join(part + between.get(number, "") for number, part in enumerate(parts))


def linked_data(story: Story, **more: object) -> str:
    """The page's description of itself for search engines, as JSON-LD."""
    data: dict[str, object] = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
        "datePublished": f"{story.date}T07:30:00Z", "dateModified": f"{story.date}T19:02:11Z",
        "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": story.outlet}}
    return f"<script type='application/ld+json'>{json.dumps(data | more)}</script>"


def social(story: Story) -> str:
    """Open Graph metadata."""
    return (f"<meta property='og:title' content='{escape(story.title, quote=True)}'>"
            f"<meta property='og:site_name' content='{escape(story.outlet)}'><meta property='og:type' content='article'>"
            f"<meta property='article:published_time' content='{story.date}T07:30:00Z'>"
            f"<meta name='author' content='{story.author}'>")


def head(story: Story, *more: str, suffix: str = " | ") -> str:
    return (f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{escape(story.title)}{suffix}"
            f"{story.outlet}</title>{''.join(more)}<script>window.dataLayer=[{{'a':1}}];</script></head>")


def broadsheet(story: Story) -> str:
    """Hashed class names, drop cap, a companion column a paragraph, promotions and newsletter between paragraphs."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words, link="<a class='css-yywogo' href='https://x.example/t' title=''>{}</a>")
        if kind == "quote":
            return f"<blockquote class='css-1x2y'><p class='css-at9mc1 evys1bk0'>{body}</p></blockquote>"
        return f"<h2 class='css-kypbrf'>{body}</h2>" if kind == "h2" else f"<p class='css-at9mc1 evys1bk0'>{body}</p>"

    parts = [f"<div class='css-53u6y8 StoryBodyCompanionColumn'>{part(*each)}</div>" for each in story.parts]
    first = parts[0].index("evys1bk0'>") + len("evys1bk0'>")
    parts[0] = (f"{parts[0][:first]}<span class='css-dropcap'>{parts[0][first]}</span>{parts[0][first + 1:]}")
    caption = ("<figure><img src='x.jpg' alt=''><figcaption><span class='css-jevhma'>The harbour in May, when the work had "
               "not begun.</span><span class='css-credit'>Photograph by A. Person for this newspaper</span></figcaption>"
               "</figure>")
    between = {
        0: caption, 2: "<div id='story-ad-1-wrapper'><p>Advertisement</p><a href='#after'>SKIP ADVERTISEMENT</a></div>",
        4: f"<aside aria-label='companion column'><h3>More on the coast</h3>{RELATED}</aside>",
        6: f"<div class='newsletter-module'>{NEWSLETTER}</div>",
        9: "<div class='css-pullquote'><p>“Sorry is a word.”</p></div>",
        11: f"<section class='RecommendedStories'><h2>Recommended</h2>{RELATED}</section>",
    }
    return (f"{head(story, social(story), linked_data(story), suffix=' - ')}<body>{COOKIES}{MENU}<main id='site-content'>"
            f"<article id='story'><header><h1 class='css-88wicj'>{escape(story.title)}</h1><p id='article-summary' "
            f"class='css-1n0orw4'>{escape(story.standfirst)}</p><div class='css-listen'>Listen to this article · 6:12 min"
            f"</div><p class='css-byline'>By <a href='/by/x'>{story.author}</a></p><time datetime='{story.date}'>Oct. 10,"
            " 2024</time><div class='sharetools'><button>Share this</button></div></header>"
            f"<section name='articleBody'>{woven(parts, between)}</section><div class='bottom-of-article'><p "
            f"class='css-correction'>An earlier version of this article misstated the year of a report.</p><p>{story.author} "
            f"{BIO}</p></div></article></main><section id='comments-panel'>{COMMENTS}</section>{FOOT}</body></html>")


def tabloid(story: Story) -> str:
    """Divs for everything, captions as paragraphs, related boxes and a gallery in the text, a wall of links after it."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words, link="<a href='/t' class='class' rel='nofollow'>{}</a>", italics="<i>{}</i>")
        body = body.replace(" in ", "&nbsp;in ", 1)
        if kind == "quote":
            return f"<blockquote><p class='mol-para-with-font'>{body}</p></blockquote>"
        if kind == "h2":
            return f"<h3 class='mol-factbox-title'>{body}</h3>"
        return f"<p class='mol-para-with-font'><font style='font-size: 1.2em;'>{body}</font></p>"

    between = {
        0: "<div class='artSplitter mol-img-group'><div class='mol-img'><img src='a.jpg'></div><p class='imageCaption'>The "
           "harbour in May: nobody had opened the letters</p><div class='image-wrap'><button>View gallery</button></div></div>",
        2: f"<div class='module related-article-module'><h4 class='mol-style-bold'>RELATED ARTICLES</h4>{RELATED}</div>",
        5: "<div class='mol-video'><div class='vjs-video-container'><span>Loaded: 0%</span><p>Transcript: we are here at the "
           "quay where it is raining</p></div></div>",
        7: "<div class='adHolder' id='mpu_puff'>Advertisement</div>",
        10: f"<div class='mol-embed'>{TWEET}</div>",
        12: "<p class='mol-para-with-font'><a href='/a'><b>Read more: Ten recipes for a rainy Sunday by the sea</b></a></p>",
    }
    wall = "".join(f"<li class='puff'><a href='/p{n}'><span class='pufftext'>{words}</span></a></li>" for n, words in
                   zip(range(40), cycle(("Ten recipes for a rainy Sunday", "Bakery on Mill Lane wins a prize")), strict=False))
    return (f"{head(story, linked_data(story))}<body class='has-ads with-sidebar'><div id='page-container' "
            f"class='has-sidebar'>{MENU}<div class='alpha'><div id='js-article-text' class='article-text wide'><h2>"
            f"{escape(story.title)}</h2><ul class='mol-bullets-with-font'><li><strong>{escape(story.standfirst)}</strong></li>"
            f"</ul><p class='author-section byline-plain'>By <a class='author'>{story.author.upper()}</a></p><p "
            f"class='byline-section'><span class='article-timestamp-published'>Published: 07:30, 10 October 2024</span></p>"
            "<div id='shareLinkTop'><ul><li>Share this article</li><li>1.2k shares</li></ul></div>"
            f"<div itemprop='articleBody'>{woven((part(*each) for each in story.parts), between)}</div></div>"
            f"<div id='reader-comments'>{COMMENTS}</div></div><div class='beta'><h3>Most read in news</h3><ul>{wall}</ul>"
            f"</div></div>{COOKIES}{FOOT}</body></html>")


def broadcaster(story: Story) -> str:
    """Blocks with data-component, visually hidden words in links, soft hyphens, a list of links inside the text."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words, link="<a href='/t' class='ssrcss-InlineLink'>{}<span class='visually-hidden'>, opens in new "
                                  "window</span></a>").replace("inspect", "in&shy;spect").replace("council", "coun&shy;cil")
        if kind == "quote":
            return f"<div data-component='text-block'><blockquote><p>{body}</p></blockquote></div>"
        if kind == "h2":
            return f"<div data-component='subheadline-block'><h2><span role='text'>{body}</span></h2></div>"
        return f"<div data-component='text-block' class='ssrcss-RichText'><p class='ssrcss-Paragraph'>{body}</p></div>"

    between = {
        0: "<div data-component='image-block'><figure><img src='a' alt='harbour in May'><div data-component='caption-block'>"
           "<figcaption><span class='visually-hidden'>Image caption, </span>The harbour in May</figcaption></div></figure></div>",
        3: f"<div data-component='unordered-list-block'><ul class='ssrcss-Stacked'>{RELATED[4:-5]}</ul></div>",
        6: "<div data-component='media-block'><figure><span>Media caption, </span><div class='transcript'><p>Transcript. The "
           "presenter stands on the quay. It rains. She asks a man what he saw.</p></div></figure></div>",
        9: f"<div data-component='links-block'><h2>More on this story</h2>{RELATED}</div>",
    }
    return (f"{head(story, social(story), suffix=' - ')}<body><header role='banner'>{MENU}<a href='#main'>Skip to content"
            f"</a><a href='/id'>Sign in</a></header><div id='cookiePrompt'>{COOKIES}</div><main id='main-content'><article>"
            f"<header data-component='headline-block'><h1 id='main-heading'>{escape(story.title)}</h1></header>"
            f"<div data-component='byline-block'><span>By {story.author}</span><span>South coast correspondent</span></div>"
            f"<div data-component='text-block'><p class='ssrcss-Paragraph'><b>{escape(story.standfirst)}</b></p></div>"
            f"{woven((part(*each) for each in story.parts), between)}<section data-component='topic-list'><h2>Related "
            "Topics</h2><ul><li><a>Ships</a></li><li><a>Coast</a></li></ul></section></article></main><section "
            f"data-component='most-read'><h2>Most read</h2><ol>{RELATED[4:-5]}</ol></section><div class='follow'>Follow us "
            f"on Facebook and X</div>{FOOT}</body></html>")


def local_paper(story: Story) -> str:
    """A subscription wall's class around the text, which all of it stands in, and furniture in the text's own paragraphs."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words, link="<a href='/t' data-track='x'><u>{}</u></a>", italics="<span style='font-style:italic'>{}"
                                  "</span>")
        if kind == "quote":
            return f"<blockquote class='gnt_ar_b_bq'>{body}</blockquote>"
        return f"<h2 class='gnt_ar_b_h2'>{body}</h2>" if kind == "h2" else f"<p class='gnt_ar_b_p'>{body}</p>"

    between = {
        1: "<p class='gnt_ar_b_p'><strong>Read more:</strong> <a href='/a'>Ten recipes for a rainy Sunday</a></p>",
        3: "<aside class='gnt_em_gl'><figure><figcaption>The harbour in May. Photograph by A. Person/Staff</figcaption>"
           "</figure></aside>",
        5: "<p class='gnt_ar_b_p'><em><a href='/nl'>Sign up for our newsletter and get the day in your inbox</a></em></p>",
        8: f"<div class='inline-promo'><span>Most read</span>{RELATED}</div>",
        10: "<p class='gnt_ar_b_p'><strong>Related:</strong> <a href='/b'>Bakery on Mill Lane wins a prize</a></p>",
    }
    free = {"isAccessibleForFree": False, "hasPart": {"@type": "WebPageElement", "cssSelector": ".paywall"}}
    return (f"{head(story, social(story), linked_data(story, **free))}<body class='gnt_body paywall-on'>{MENU}<main "
            f"class='gnt_cw'><article class='gnt_pr paywall meteredContent'><h1 class='gnt_ar_hl'>{escape(story.title)}</h1>"
            f"<h2 class='gnt_ar_sh subhead'>{escape(story.standfirst)}</h2><div class='gnt_ar_by author-byline'><a>"
            f"{story.author}</a><div>{story.outlet}</div></div><div class='gnt_ar_dt' aria-label='Published'>Oct. 10 · 4 min "
            f"read</div><div class='gnt_ar_b'>{woven((part(*each) for each in story.parts), between)}<p "
            f"class='gnt_ar_b_p'><em>{story.author} {BIO}</em></p></div></article></main><div class='regwall-modal'><p>"
            "Subscribe now to keep reading. Already a subscriber? Sign in.</p></div><aside class='gnt_rr'><h3>Most read</h3>"
            f"{RELATED}{RELATED}</aside>{FOOT}</body></html>")


def mobile(story: Story) -> str:
    """An AMP page: its own elements, a sidebar first, advertisements and a consent box between paragraphs."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words)
        if kind == "quote":
            return f"<blockquote>{body}</blockquote>"
        return f"<h3>{body}</h3>" if kind == "h2" else f"<p>{body}</p>"

    ad = "<amp-ad width=300 height=250 type='doubleclick'><div placeholder>Advertisement</div></amp-ad>"
    between = {
        1: ad, 3: "<amp-img src='a.jpg' width=10 height=10></amp-img><p class='wp-caption-text'>The harbour in May.</p>", 5: ad,
        7: "<blockquote class='pull-quote'><p>" + inline(story.parts[1][1]).split("”")[0] + "”</p></blockquote>", 9: ad,
        10: "<amp-twitter data-tweetid='1' layout='responsive'><blockquote placeholder class='twitter-tweet'><p>Quay closed, "
            "stay away</p>— Ferry Watch (@ferrywatch)</blockquote></amp-twitter>",
    }
    return (f"{head(story, social(story), linked_data(story)).replace('<html', '<html amp')}<body><amp-sidebar "
            f"id='sidebar' layout='nodisplay'>{MENU}</amp-sidebar><amp-consent id='consent'>{COOKIES}</amp-consent><header "
            f"class='amp-wp-header'><a href='/'>{story.outlet}</a></header><article class='amp-wp-article'><header "
            f"class='amp-wp-article-header'><h1 class='amp-wp-title'>{escape(story.title)}</h1><div class='amp-wp-meta "
            f"amp-wp-byline'>By {story.author}</div><div class='amp-wp-meta amp-wp-posted-on'><time datetime='{story.date}'>"
            f"5 months ago</time></div></header><div class='amp-wp-article-content'><p class='deck'>"
            f"{escape(story.standfirst)}</p>{woven((part(*each) for each in story.parts), between)}</div><footer "
            f"class='amp-wp-article-footer'><div class='amp-wp-tax-tag'>Topics: coast, ships</div></footer></article>"
            f"<section class='amp-related-posts'><h3>Recommended for you</h3>{RELATED}</section>{FOOT}</body></html>")


def blog(story: Story) -> str:
    """A blog's template with old-fashioned paragraphs: two line breaks between them, all in one element."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words)
        return f"<blockquote>{body}</blockquote>" if kind == "quote" else f"<b>{body}</b><br><br>" if kind == "h2" \
            else f"{body}<br /><br />"

    between = {2: "<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3><ul><li>Facebook</li></ul></div>",
               6: f"<div class='jp-relatedposts'><h3>Related</h3>{RELATED}</div>"}
    return (f"{head(story, social(story), suffix=' – ')}<body class='single single-post has-sidebar'><header "
            f"id='masthead'>{MENU}</header><div id='content' class='site-content sidebar-right'><div id='primary'><div "
            f"class='post hentry category-news'><h1 class='entry-title'>{escape(story.title)}</h1><div class='entry-meta'>"
            f"Posted on <time class='entry-date' datetime='{story.date}'>that day</time> by <span class='author vcard'>"
            f"{story.author}</span></div><div class='entry-content'>{escape(story.standfirst)}<br><br>"
            f"{woven((part(*each) for each in story.parts), between)}</div><div class='tags-links'>Topics: <a>coast</a></div>"
            f"</div><div class='author-box'><h4>{story.author}</h4><p>{story.author} {BIO}</p></div><nav class='nav-links'>"
            f"<a>Previous post</a></nav><div id='comments'>{COMMENTS}</div></div><aside id='secondary' class='widget-area'>"
            f"<h4>Recommended</h4>{RELATED}</aside></div>{FOOT}</body></html>")


def magazine(story: Story) -> str:
    """Text only in JSON-LD and a teaser on the page, as a page saved before its script had run."""
    body = "\n\n".join(part for _, part in story.parts).translate({ord(mark): None for mark in "_[]"})
    return (f"{head(story, social(story), linked_data(story, articleBody=f'{story.standfirst}{chr(10) * 2}{body}'))}<body>"
            f"{MENU}<main><article><h1>{escape(story.title)}</h1><p class='dek'>{escape(story.standfirst)}</p><p>"
            f"{inline(story.parts[0][1])}</p><div class='gate'><p>Subscribe now to read the rest of this story.</p></div>"
            f"</article></main><section><h3>Most read</h3>{RELATED}</section>{FOOT}</body></html>")


def agency(story: Story) -> str:
    """A news agency's page as its customers print it: a dateline, numbers for class names, a list of hub links, a timeline."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words, link="<span class='LinkEnhancement'><a class='Link AnClick-LinkEnhancement' href='/h'>{}</a></span>")
        return f"<blockquote>{body}</blockquote>" if kind == "quote" else f"<h2>{body}</h2>" if kind == "h2" else f"<p>{body}</p>"

    between = {
        1: "<div class='HtmlModule'><div class='LiveFeed'><a href='/l'>Bakery on Mill Lane wins a prize</a></div></div>",
        4: "<div class='PageListEnhancementGeneric'><div class='PageList-header'><h3>Most read</h3></div>" + RELATED + "</div>",
        8: "<div class='ImageEnhancement'><bsp-figure><span class='Figure-caption'><p>Boats lie in the harbour in May. (Photo/A. "
           "Person)</p></span></bsp-figure></div>",
        11: "<div class='FreeStar'><div class='SovrnAd Advertisement'></div></div>",
    }
    return (f"{head(story, social(story), linked_data(story))}<body class='Page-body StoryPage-body'><div class='Page-header'>"
            f"{MENU}</div><bsp-story-page><main class='Page-main'><div class='Page-lead'><h1 class='Page-headline'>"
            f"{escape(story.title)}</h1></div><div class='CarouselSlide-info'><div class='CarouselSlide-infoDescription'><p>The "
            "harbour in May. Photograph by A. Person</p></div></div><div class='Page-byline'><div class='Page-authors'>By&nbsp; "
            f"<a class='Link'>{story.author.upper()}</a></div><div class='Page-dateModified'>Updated 7:02 PM</div></div><div "
            "class='Page-actions'><div class='ActionBar'><span>Share</span></div></div><div class='RichTextStoryBody "
            f"RichTextBody'><p>{escape(story.standfirst)}</p>{woven((part(*each) for each in story.parts), between)}<p>___</p><p>"
            "Follow us at https://x.example/hub/ferries</p></div><div class='AuthorCard'><div class='Author-bio'><p>"
            f"{story.author} {BIO}</p></div></div></main></bsp-story-page><div class='PageListStandardE'><h2>Most read</h2>"
            f"{RELATED}</div>{COOKIES}{FOOT}</body></html>")


def daily(story: Story) -> str:
    """A daily's: islands of script with their own state, generated class names, a quote set apart, an appeal for money."""
    def part(kind: Kind, words: str) -> str:
        body = inline(words, link="<a href='/t' data-link-name='in body link'>{}</a>")
        if kind == "quote":
            return f"<blockquote class='dcr-zzndwp'><p>{body}</p></blockquote>"
        return f"<h2 id='x' class='dcr-12ibh7f'>{body}</h2>" if kind == "h2" else f"<p class='dcr-130mj7b'>{body}</p>"

    between = {
        0: "<figure id='f' data-spacefinder-role='inline' class='dcr-173mewl'><div><img></div><figcaption class='dcr-fd61eq'>"
           "<span>The harbour in May.</span> Photograph by A. Person</figcaption></figure>",
        3: "<figure data-spacefinder-role='richLink'><gu-island name='RichLinkComponent'><div class='dcr-1s8e8m0'><a href='/a' "
           "aria-label='Bakery'></a><div class='dcr-x'>Bakery on Mill Lane wins a prize</div><div>Read more</div></div>"
           "</gu-island></figure>",
        6: "<aside class='dcr-pull'><blockquote>Trust is not a measurement.</blockquote><footer><cite>the judge</cite></footer>"
           "</aside>",
        9: f"<figure data-spacefinder-role='supporting'><gu-island name='EmailSignUp'><div class='dcr-sign'>{NEWSLETTER}<small>"
           "Privacy Notice: Newsletters may contain info about charities.</small></div></gu-island></figure>",
    }
    return (f"{head(story, social(story), linked_data(story))}<body>{MENU}<main><article class='dcr-main'><div "
            f"data-gu-name='headline'><h1 class='dcr-u0152o'>{escape(story.title)}</h1></div><div data-gu-name='standfirst'>"
            f"<div class='dcr-1qp23oo'><p>{escape(story.standfirst)}</p></div></div><div data-gu-name='meta'><address>"
            f"<a rel='author'>{story.author}</a></address><details><summary>Thu 10 Oct 2024 07.30 BST</summary>Last modified on "
            "Thu 10 Oct</details><span>Share this</span></div><div data-gu-name='body'><div id='maincontent' class='article-body-"
            f"commercial-selector'>{woven((part(*each) for each in story.parts), between)}</div></div><div "
            "class='submeta'><span>Explore more on these Topics</span><ul><li><a>Ships</a></li></ul></div></article><div "
            "id='slot-body-end'><section><h2>Read more for less</h2><p>We write without an owner and ask those who can to pay. "
            "Subscribe now from $1 a week.</p></section></div><section id='more-on-this-story'><h2>More on this story</h2>"
            f"{RELATED}</section><section id='comments'>{COMMENTS}</section><section data-link-name='most-viewed'>"
            f"<h2>Most read</h2>{RELATED}</section></main>{FOOT}</body></html>")


PUBLISHERS: tuple[Page, ...] = (broadsheet, tabloid, broadcaster, local_paper, mobile, blog, magazine, agency, daily)
