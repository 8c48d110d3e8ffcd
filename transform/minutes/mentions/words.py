"""The words that the rules go by, in sets that a person can read and add to."""

LARGE = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
"""Capital letters, for a class of characters in a pattern."""

_PERSONAL = """
Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Baroness Baron Rev Revd Reverend Canon Father Fr Prof
Professor Captain Capt Colonel Col Major Lt Sgt Sergeant Inspector Superintendent Supt Constable
PC PCSO DCI ACFO DCFO CFO Rabbi Imam Pastor Sister Bishop Archdeacon Judge Alderman Alderwoman Ald
Bailie Provost Councillor Cllr Clr Cynghorydd Gynghorydd Cyng Henadur Commander Messrs
"""
RANKS = frozenset(
    f"{place} {rank}"
    for place in ("Area", "Brigade", "Crew", "Group", "Station", "Watch")
    for rank in ("Commander", "Manager")
)
"""Ranks of two words: Station Manager."""
_SHOUTED = "MR MRS MISS DR SIR REV ALDERMAN COUNCILLOR CLLR CYNGHORYDD"
SINGULAR_TITLES = frozenset((*_PERSONAL.split(), *_SHOUTED.split()))
_PLURAL = {
    "Councillors": "Councillor",
    "Cllrs": "Cllr",
    "Clrs": "Clr",
    "Aldermen": "Alderman",
    "Bailies": "Bailie",
    "Messrs": "Mr",
    "Mesdames": "Mrs",
    "Drs": "Dr",
    "Cynghorwyr": "Cynghorydd",
    "Gynghorwyr": "Cynghorydd",
    "Henaduriaid": "Henadur",
}
PLURAL_TITLES = _PLURAL | {many.upper(): one.upper() for many, one in _PLURAL.items()}
"""Titles of several people, with the title of one."""
BEFORE_TITLES = frozenset(
    ("County", "Borough", "Parish", "Town", "City", "District", "Community", "Honorary", "Hon",
     "Group", "Chief", "Detective", "Deputy", "Assistant", "Right", "Rt", "The", "Y", "Yr")
)  # fmt: skip
"""Words that may stand before a title and belong to it: County Councillor, Group Commander."""
HONOURS = frozenset(
    ("OBE", "MBE", "CBE", "KBE", "DBE", "BEM", "DL", "JP", "MP", "MS", "AS", "AM", "AC", "MSP",
     "MLA", "QC", "KC", "QPM", "QFSM", "TD", "RD", "PhD", "Esq")
)  # fmt: skip

_NOT_NAMES = """
A Absent Abstain Abstained Abstention Abstentions Act Additional Addysg Administration Administrator
Adnoddau Adoption Adroddodd Adult Adults Advice Adviser Advisor Aelod Aelodau After Against Agenda
Agent Agreed Agreement All Also Although Amended Amendment Amgylchedd An And Annual Another
Answering Any Apologies Appeal Appendix Applicant Applicants Application Approved April Ar Architect
Area Arolygydd Article Arweinydd As Asked Assembly Asset Assets Assistant Association At Atebodd
Attendance Audit Auditor August Authority Avenue Bank Because Before Best Bill Board Body Borough
Boroughs Both Branch Bridge Broadcasting Bu Budget Building Bus Buses Business By Byddai Cabinet
Cadarnhaodd Cadeirydd Cafwyd Call Campaign Canolfan Capel Capital Care Carer Carers Carried
Cathedral Central Centre Chair Chairman Chairperson Chairwoman Chamber Champion Charity Chief Child
Children Church City Civic Clerc Clerk Clinical Close Club Clwb Co-opted Co-optee Co-ordinator Coast
Code College Commerce Commission Commissioner Committee Common Communications Communities Community
Company Conference Confirmed Conflict Conservation Conservative Constabulary Constitution Consultant
Consultation Contract Convener Convenor Coordinator Corfforaethol Corporate Corporation Council
Councils County Court Craffu Crescent Croesawodd Crown Customer Cwmni Cyfarfod Cyfarwyddwr
Cyflwynodd Cyflwynwyd Cyfreithiol Cyllid Cymdeithas Cymdeithasol Cymru Cymuned Cynghorydd Cyngor
Cynigiodd Cynigiwyd Cynllunio Cytunwyd Côr Data Datblygu Date Datganodd Datgelodd December Decision
Declaration Declarations Deferred Delivery Democrataidd Democratic Department Deputy Derbyniwyd
Development Diocesan Diocese Diolchodd Diolchwyd Director Directorate Directors Dirprwy Disability
Discussion District Division Domestic Draft Drive During Dymunodd Dywedodd Each Early East Eastern
Economaidd Economic Economy Education Eglurodd Eglwys Eiliodd Eiliwyd Election Electoral Emergency
Employers Energy Enforcement Engineer England English Environment Environmental Equality Esboniodd
Estate Estates Estynnodd European Every Executive Exempt External Families Family Farm February
Federation Festival Finally Finance Financial Fire First Following For Forum Foundation Foundations
Friday Friends From Full Fund Further Future Gan Ganolfan Gapel Gardens General Glwb Gofynnodd
Governance Government Governor Governors Grant Granted Great Green Group Grove Growth Grŵp Guardian
Gwasanaeth Gwasanaethau Gwmni Gymdeithas Gôr Had Hall Harbour Has Have Having He Head Headteacher
Health Healthwatch Heath Heddlu Her Heritage High Highway Highways Hill His Holodd Home Homelessness
Homes Hospital House Housing How However Human Iechyd If Improvement In Income Independent
Information Infrastructure Inner Innovation Institute Integrated Interim Internal International
Introduced Investment Invited Ireland Is Is-Gadeirydd Is-gadeirydd It Item January Joint July June
Junior Justice Key Labour Land Lane Law Lead Leader Learning Leaseholder Legal Leisure Liaison
Liberal Librarian Library Licence Licensing Limited Little Llongyfarchodd LLP Llywodraeth Local
London Lord Lost Lower Ltd Mae Management Manager Managers Managing Many March Market Master Mayor
Mayoress Meadow Meadows Media Medical Meeting Meetings Meibion Member Members Members’ Mental Menter
Merched Metropolitan Mewn Mews Mid Minister Ministry Minute Minutes Monday Monitoring Monitro Moor
Most Motion Moved Museum Mynegodd National Natural Nature Neighbourhood Neighbourhoods Nether
Network New Next Ni Nid Nil No Nododd Nodwyd None North Northern Not Note Noted Nothing November
Nursery Objector Objectors October Oedolion Of Office Officer Officers Officers’ Old Older On One
Open Operational Operations Opposition Order Orders Other Our Outer Overview Owner Owners Panel
Parade Parish Park Parks Parliament Parliamentary Part Partner Partners Partnership Partnerships
Pennaeth Pension Pensions People Performance Permanent Person Personnel Petition Place Plan Planner
Planning Plant Police Policy Pool Portfolio Practice Presented President Press Prif Priffyrdd
Primary Principal Private Procurement Programme Project Projects Property Proposal Proposed Proposer
Provost Public Pwyllgor Quality Quarter Quay Question Questioned Questions Rail Railway Reason
Reasons Received Recommendation Recommendations Recorded Refused Regeneration Region Regional
Registration Regulation Regulations Regulatory Relations Replying Report Reports Representative
Representatives Representing Rescue Research Resident Residential Residents Resolution Resolved
Resources Responding Response Revenue Review Revised Rheoleiddio Rheoli Rheolwr Right Rise Risk Road
Roads Roedd Row Royal Rule Rules Rural Safeguarding Safety Saturday Scheme School Schools Science
Scotland Scottish Scrutiny Second Secondary Seconded Secretary Section Sefydliad Senior September
Service Services Several Shared She Shire Siaradodd Since Social Society Solicitor Some South
Southern Speaker Speaking Special Specialist Sport Sports Square Staff Standards State Statement
Station Statutory Strategic Strategol Strategy Street Sub Sub- Subject Such Sunday Supplementary
Support Supported Supporter Surveyor Sustainability Sustainable Swyddog System Systems Target Task
Tax Team Technical Technology Tenant Tenants Terrace Thames That The Their Then There Therefore
Thereupon These They This Those Three Thursday To Together Tourism Town Trade Traffic Trafnidiaeth
Transformation Transport Treasurer Treasury Tree Tribunal Trust Trustee Trustees Tuesday Two Under
Union Unit United University Upon Upper Urban Urgent Uwch Value Vice Vice-Chair Vice-Chairman
Village Virtual Visitor Voluntary Vote Waiting Wales Walk Ward Wards Was Waste Water Way We
Wednesday Weithredwr Welfare Welsh Were West Western Wharf What When Where Which While Whilst Who
Why Wildlife Will With Withdrawn Women Work Worker Working Works Would Yard Ychwanegodd Year Yes
Ymddiheurodd Ymddiriedolaeth Ymgeisydd Yn You Young Your Youth Yr Ysgol
Academies Academy Airport Alliance Allotments Apprentice Archaeology Architects Archives Arena Arms
Associates Awards Bakery Breweries Brewery Builders Buildings Cemetery Charities Churches Clinic
Clubs Co-operative Coaches Coalition Collective Colleges Consortium Constituents Consultants
Consulting Cooperative Crossing Crossings Deputations Developments Engineers Events Ferries Gallery
Graduates Grants Holdings Hospitals Hotel Insurance Lighting Markets Mover Mutual Neighbours
Nurseries Pavilion Petitioners Pharmacy Playground Prop Pupils Railways Repairs Sec Seconder
Solicitors Solutions Stadium Stores Students Supporters Surgery Tavern Taxis Theatre Toilets Towns
Traders Tradespeople Trainee Trusts Universities Vehicles
Bro Cwm Dyffryn Neuadd Amgueddfa Coleg Prifysgol Bwrdd Adran Uned Fferm Parc Heol Stryd
Rhes Tyddyn
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Capitalised words that are no part of a person's name where no title stands before them."""
_WELSH_FIRST = """
Aeth Aethpwyd Ar Arhosai Bwriadai Cafodd Clywyd Credai Cyn Daeth Deallai Dylai Dymunai Edrychai
Gobeithiai Gofidiai Gwelai Gwnaeth Gwyddai Hoffai Holai Meddai Meddyliai Ofnai Pryderai Pwy Rhoes
Synnai Teimlai Tybiai Wrth Wedi Yna Ynghyd
"""
WELSH_FIRST = frozenset(_WELSH_FIRST.split())
"""Welsh words that begin a sentence before a name, beside the verbs in -odd and -wyd."""
_FUNCTIONS = """
A Agenda All An And Any As At Both By Each For From Funding His Her If In Is It Item Items Its No
None Not Of On One Or Other Question Questions Some Tbc Unknown Vacancy Vacant That The Their Then
There These They This Those To Under Until Upon Was Were When Where Which While Who With
"""
FUNCTIONS = frozenset(_FUNCTIONS.split())
"""Words that are no family name even behind a title."""
_SURNAMES = """
April August Banks Bishop Bond Bridge Bush Castle Chambers Child Church Close Coast Common Court
Day Dean Drive Early East England English Farm Farmer Fields Fox Gardens Grant Green Grove Hall
Head Heath Hill Holder House Ireland Judge June King Knight Land Lane Law Lord Major March Market
Marsh May Member Moor Noble North Page Park Parks Pool Price Rose Rowe Royal Scott Senior Shire
South
Speaker Sport Street Wales Walk Ward Waters Way Welsh West Wood Woods Young
"""
SURNAMES = frozenset(_SURNAMES.split())
PEOPLES_ONLY = frozenset(("Senior", "Young", "English", "Welsh", "Major", "Child", "Noble"))
"""Those of them that are no places, and are family names of one who speaks: Ivo Senior said."""
"""Words among these that are family names as well, where a title or a list of names says so."""

_ROLES = """
Accountant Advisor Adviser Agent Applicant Architect Assistant Auditor Chair Chairman Chairperson
Chairwoman Champion Chief Clerk Commissioner Consultant Convener Convenor Coordinator Co-ordinator
Deputy Director Engineer Executive Governor Head Headteacher Inspector Leader Librarian Manager
Master Mayor Member Minister Objector Officer Planner Portfolio President Principal Proposer Provost
Representative Secretary Solicitor Speaker Supporter Surveyor Treasurer Trustee Vice-Chair
Vice-Chairman Lead Holder Petitioner Commander Registrar Ombudsman Ecologist Arweinydd Aelod
Cadeirydd Weithredwr Swyddog Pennaeth Cyfarwyddwr Person Co-optee Rheolwr Clerc Arolygydd
Is-Gadeirydd Is-gadeirydd
"""
ROLES = frozenset(_ROLES.split())
"""Words one of which makes a run of capitalised words a role: Senior Planning Officer."""
_BODIES = """
Assembly Authority Board Cabinet Commission Committee Council Executive Forum Government Group
Panel Partnership Sub-Committee Subcommittee Members Councillors Officers Department Company Trust
Team
"""
BODIES = frozenset(_BODIES.split())
"""Words that make a run of capitalised words a body and no person."""
