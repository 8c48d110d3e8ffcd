"""The forms of sentences that decide without a mark, each with an example."""

from transform.minutes.decisions.grammar import BODY

_DONE = (
    r"(?:noted|approved|agreed|confirmed|adopted|accepted|endorsed|signed|authorised|received and "
    r"noted|taken as read|ratified|received(?= and (?:\w+ ){0,4}noted|\.$))"
)
_MATTER = (
    r"(?i:minutes?|record|reports?|updates?|presentations?|position|information|actions?|contents|"
    r"recommendations?|statements?|petitions?|letter|programmes?|plan|decisions?|appointments?|"
    r"items?|strategy|policy|accounts|budget|dates?|terms of reference|nominations?|schedule|"
    r"paper|briefing|calendar|payments|correspondence|arrangements|performance|figures|outcomes?|"
    r"responses?|feedback|forecast|statistics|membership|list|register|risks? register|scorecard|"
    r"framework|timetable|guidance|results|findings|documents?|review|returns?|assessment|"
    r"bulletin|proposals?|progress|papers|notes|summary|advice|evidence|tenders?|quotations?|"
    r"questions?|answers?|reconciliation)"
)
_WAS_DONE = (
    r"(?:was|were)(?:, (?:on|upon|by|with|having)\b[^;]{3,140}?,)?(?: (?:duly|also|then|therefore|"
    r"unanimously|hereby|formally))* "
    rf"(?:(?:reviewed|considered|received|discussed|presented|read|submitted|circulated),? and "
    rf")?{_DONE}\b"
)
_NOT_BEHIND = (
    r"(?! (?:by(?! [\w ]{3,40} as an? )|between|to be|that|with (?:the|an?|his|her|all))\b)"
)
_WORDS = r"(?:[^.;]|\.(?=\d))"
"""A letter of the sentence, or the point of an amount."""
_NOT_BY_THEM = r"(?! (?:[\w,]+ ){0,5}by (?:officers|staff|residents|Mr|Mrs|Ms|Dr)\b)"
_AFTER = (
    r"(?:(?:After|Following|Having|On|Upon|Subject|In|During|At|With|Accordingly|Therefore)\b"
    r"[^.;]*, )?"
)
_THANKED = r"[^.;]{3,120}? (?:thanked|debated|discussed|considered)\b[^.;]{1,120}? and "
_THE_BODY = rf"(?:(?:(?:The|the|This) (?:[\w-]+ ){{0,2}}?)?{BODY})"
_THEN = (
    r"(?:(?:considered|discussed|reviewed|received|debated|noted|welcomed|heard|"
    r"thanked),? (?:(?! (?:which|that|who) "
    r")[^.;]){3,120}? and )?"
    r"(?:(?:also|then|therefore|unanimously|duly|considered,? and|received and|otherwise) )*"
)
_DID = (
    r"(?:approved|adopted|endorsed|accepted|confirmed|ratified|agreed|granted|refused|revoked|"
    r"authorised|appointed|elected|instructed|(?:decided|determined)(?:, [^,;.]{3,60},)?(?= to| "
    r"that)|deferred(?= (?:consideration|determination|an? decision|th(?:is|e) (?:item|"
    r"application|report|matter|decision))\b)|received(?= the(?! following)| and)|referred(?= "
    r"(?:the|this) [\w ]+ (?:to|back) )|remitted|gave(?= its (?:approval|consent|agreement) to)|"
    r"delegated(?= authority)|continued(?= consideration)|took note of|homologated|upheld|"
    r"dismissed|acceded to|concurred (?:with|in)(?= the recommend)|remitted to|awarded(?= the "
    r"(?:contract|tender|grant))|"
    rf"noted(?:, with(?:out)?\b[^,;.]{{3,40}},)?(?= (?:[\w’'-]+ ){{1,6}}?{_MATTER}\b|"
    rf" the (?:terms|[\w ]*progress|outcome)\b))"
)
_THE_MATTER = (
    r"(?=(?:the|this|their|its|all|both|and|a|an|to|that|(?:Councillor|Cllr|Alderman)s?|"
    r"consideration|authority|Mr|Mrs|Ms|Dr) |[A-Z][a-z]+ (?:[A-Z]|[0-9]+)\b|recommend)"
)
_NO_MATTER = (
    r"(?!(?:the|this|a|an) (?:comment|concern|view|point|question|importance|need|"
    r"following (?:point|comment|issue)))"
    r"(?:(?<=decided )|(?<=determined )|(?<=, )|(?!to |that ))"
)
_SINGLE = r"The (?:Cabinet|Executive) Member(?: for [\w ,&]{3,60}?)?|The Portfolio Holder"
_CASE = r"(?:application|appeal|request|licence|order|objection)s?\b[^.;]{0,30}?"
_THUS = r"(?:therefore |accordingly |unanimously |thereupon |consequently )"
_JUDGED = r"(?:refused|granted|approved|rejected|dismissed|upheld|allowed)"
_PUT_OFF = r"(?:was|were|be) (?:deferred|adjourned|postponed)\b"
_SOMEONE = r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)"
_OFFICE = r"(?:Chair|Vice|Mayor|Deputy|Leader|Convener|Depute|Provost)"

PASSIVE: tuple[tuple[str, str, str], ...] = (
    (
        "The report was noted.",
        _WAS_DONE,
        r"(?:[^.;]{0,120}\b)?(?i:the|this|that|exempt|draft|both|all|^minutes of)\b"
        rf"(?: [\w’'-]+){{0,4}}? "
        rf"{_MATTER}\b{_WORDS}{{0,160}}?\b{_WAS_DONE}{_NOT_BEHIND}{_NOT_BY_THEM}",
    ),
    (
        "The minutes were proposed by Ms Ash, seconded by Mr Birch and approved.",
        r"(?:proposed|moved)",
        rf"[^.;]{{0,60}}\b{_MATTER}\b[^.;]{{0,80}}? (?:was|were) (?:proposed|"
        rf"moved)\b[^.;]{{0,160}}? and "
        rf"(?:(?:duly|unanimously) )?{_DONE}\b",
    ),
    (
        "There was submitted and approved the minute of 4 May.",
        "",
        rf"There (?:was|were) (?:(?:submitted|tabled|circulated|presented|read),? )+and {_DONE}\b",
    ),
    (
        "Minutes of 4 May were approved.",
        _WAS_DONE,
        rf"(?:Minutes|Payments|Accounts|Invoices)\b{_WORDS}{{0,80}} {_WAS_DONE}{_NOT_BEHIND}",
    ),
    (
        "This item was deferred to the next meeting.",
        "",
        r"(?:[^.;]*, )?(?:[Tt]he|[Tt]his|Consideration of the)\b(?: \w+){0,3} "
        rf"(?:item|report|application|matter|motion)\b[^.;]{{0,60}} {_PUT_OFF}(?! by\b)",
    ),
    (
        "Discussion of the programme was deferred to April.",
        "",
        rf"(?:Discussion|Consideration|Determination|Decision)s? (?:of|"
        rf"on) [^.;]{{3,120}}? {_PUT_OFF}"
        r"(?! by\b)",
    ),
    (
        "After debate, the application was refused.",
        "",
        rf"(?:After|Following|Accordingly|Therefore|On (?!appeal)|Upon|"
        rf"Members were)\b[^.;]{{0,100}}?"
        rf"(?:,| and) the {_CASE} (?:was|were) {_THUS}*{_JUDGED}\b|"
        rf"The {_CASE} (?:was|were) {_THUS}+{_JUDGED}\b",
    ),
)
"""Examples, what must stand in the sentence, forms; what stands before must make it no report."""
ACTIVE: tuple[tuple[str, str], ...] = (
    (
        "The Committee noted the report.",
        rf"(?:{_AFTER}|{_THANKED}){_THE_BODY} {_THEN}{_DID} {_THE_MATTER}{_NO_MATTER}",
    ),
    (
        "The Cabinet Member approved the recommendations.",
        rf"(?:{_SINGLE}) (?:approved|agreed|noted|endorsed) the (?:report|recommend|propos)",
    ),
    (
        "Members were content to note the report.",
        rf"{_AFTER}{_THE_BODY} (?:was|were) (?:content|happy|unanimous in agreeing) to ",
    ),
    (
        "The meeting voted to continue.",
        rf"(?:[^.;]*, )?(?:[Tt]he )?{BODY} (?:unanimously )?voted\b(?! (?:on|"
        rf"upon)\b)[^.;]{{0,60}}? to (?!\w+[,;.]|\d)",
    ),
    (
        "The decision of the Sub-Committee was to grant the licence.",
        rf"(?:The )?(?:unanimous )?decision of the [\w -]{{0,40}}?{BODY} (?:was|is) (?:to|that) |"
        rf"{_AFTER}[Tt]he [\w -]{{0,40}}?{BODY}[’']s? (?:unanimous )?decision (?:was|is) (?:to|"
        rf"that) ",
    ),
    (
        "Councillor Ash was duly elected Chair.",
        rf"(?:[^.;]*, )?{_SOMEONE}\b[^.;]{{0,160}}? (?:was|were)"
        rf"(?: duly| unanimously| therefore| declared)* (?:re-)?(?:elected|appointed) "
        rf"(?:as |to |the )*(?:{_OFFICE}|chair\b)",
    ),
    (
        "Councillor Dale was nominated by Councillor Ash and elected Chair.",
        rf"{_SOMEONE}\b[^;]{{0,40}} was (?:nominated|proposed)\b[^;]{{0,160}}? and"
        rf"(?: was)?(?: duly| unanimously)* (?:re-)?(?:elected|appointed) (?:as |to |the "
        rf")*{_OFFICE}",
    ),
    (
        "On the motion of the Chair, Mr Ash, the public were excluded.",
        r"(?:On the (?:motion|proposal) of [^;\n]{3,120}, )?[Tt]he (?:press and (?:the )?)?public"
        r"(?: and (?:the )?press)? (?:was|were) (?:then |accordingly )?excluded"
        r"(?=[.,]| from the meeting| (?:during|under|while|in (?:accordance|terms))\b|"
        r" for th(?:is|e "
        r"(?:following|next|remain)))",
    ),
    (
        "The application was referred to the Finance Working Party.",
        r"The (?:application|request|matter|report|item|question) was (?:then |therefore )?"
        r"(?:referred|remitted) to the (?:[A-Z][\w-]+ ){0,4}"
        r"(?:Working (?:Party|Group)|Task (?:and Finish )?Group|Sub-Committee)\.",
    ),
    (
        "Approval was given to the plan.",
        r"(?:Approval|Authority|Consent) was (?:given|granted|delegated) (?:to|for)\b|It was the "
        r"(?:unanimous )?(?:decision|view and decision) of the [\w -]{3,60}? (?:that|to)\b|The "
        r"(?:Clerk|Director|Chief Executive|officers?) (?:was|were) (?:instructed|authorised) "
        r"to\b",
    ),
    (
        "It was decided to paint the hall.",
        r"(?:(?:After|Following|On|Having|Upon|Accordingly|Therefore|Thereafter)\b[^.;]{0,120}? )?"
        r"[Ii]t was (?:(?:then|therefore|unanimously|accordingly|duly) )*decided (?:not )?(?:to|"
        r"that)\b",
    ),
    (
        "The Chair signed the minutes.",
        r"The (?:Chair\w*|Mayor|Clerk|Convener) (?:was (?:duly )?authorised to |"
        r"(?:then |duly )?signed the minutes\b)",
    ),
    (
        "Nodwyd yr adroddiad.",
        r"(?:Gohiriwyd|Nodwyd|Derbyniwyd|Cymeradwywyd|Cadarnhawyd|Llofnodwyd|Mabwysiadwyd|"
        r"Cefnogwyd) (?:yr?(?! (?:bydd|dyl|gall|gell|oedd|mae|ceir|byddai))|cofnodion|cynnwys|"
        r"argymhellion|adroddiad(?:au)?|ystyried|trafodaeth)\b|(?:Etholwyd|Penodwyd|Ail-?etholwyd|"
        r"Ailbenodwyd) (?:yr? )?(?:Cynghorydd|Cyng|Mr|Mrs|Ms)\b[^.;]{3,80}? yn "
        r"(?:Is-)?(?:[Gg]adeirydd|[Ff]aer|[Ll]ywydd)|"
        r"Llofnododd yr? (?:Cadeirydd|Maer|Llywydd) gofnodion\b",
    ),
    (
        "Nododd y Pwyllgor yr adroddiad.",
        r"(?:Nododd|Cymeradwyodd|Derbyniodd) (?:yr? )?(?:\w+ )?"
        r"(?:Pwyllgor|Cyngor|Cabinet|Bwrdd|Panel|Aelodau|aelodau) (?:yr?|gynnwys|argymhell)\b",
    ),
)
"""Each form with an example; all are matched at the beginning of a sentence."""
