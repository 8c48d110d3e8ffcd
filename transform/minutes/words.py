"""The words that the rules go by, in sets that a person can read and add to."""

LARGE = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
"""Capital letters, for a class of characters in a pattern."""

_PERSONAL = """
Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Baroness Baron Rev Revd Reverend Canon Father Fr Prof
Professor Captain Capt Colonel Col Major Lt Sgt Sergeant Inspector Superintendent Supt Constable
PC PCSO DCI Rabbi Imam Pastor Sister Bishop Archdeacon Judge Alderman Alderwoman Ald Bailie
Provost Councillor Cllr Clr Cynghorydd Gynghorydd Cyng Henadur Commander Messrs
"""
SINGULAR_TITLES = frozenset(_PERSONAL.split())
PLURAL_TITLES = {
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
"""Titles of several people, with the title of one."""
BEFORE_TITLES = frozenset(
    ("County", "Borough", "Parish", "Town", "City", "District", "Community", "Honorary", "Hon",
     "Group", "Chief", "Detective", "Deputy", "Assistant", "Right", "The", "Y", "Yr")
)  # fmt: skip
"""Words that may stand before a title and belong to it: County Councillor, Group Commander."""
HONOURS = frozenset(
    ("OBE", "MBE", "CBE", "KBE", "DBE", "BEM", "DL", "JP", "MP", "MS", "AS", "AM", "AC", "MSP",
     "MLA", "QC", "KC", "QPM", "QFSM", "TD", "RD", "PhD", "Esq")
)  # fmt: skip

_NOT_NAMES = """
Harbour Master Boroughs London Rule Rules Act Regulation Regulations Order Orders
A Additional Administration Administrator Adoption Adult Adults Advice Advisor Adviser Agenda
Agent Agreement All Amendment An And Annual Another Any Apologies Appeal Appendix Applicant
Applicants Application April Architect Area Article As Asked Asset Assets Assembly Assistant
Association At Attendance Audit Auditor August Authority Bank Best Bill Board Body Borough Both
Branch Broadcasting Budget Building Bus Buses Business By Cabinet Call Campaign Capital Care Carer
Carers Cathedral Centre Chair Chairman Chairperson Chairwoman Chamber Champion Charity Chief Child
Children Church City Civic Clerk Clinical Close Club Coast Code College Commerce Commission
Commissioner Committee Communications Communities Community Company Conference Conflict
Conservation Conservative Constabulary Constitution Consultant Consultation Contract Convener
Convenor Coordinator Co-ordinator Corporate Corporation Council Councils County Court Crown
Customer Cyngor Data Date December Decision Declaration Declarations Delivery Democratic
Department Deputy Development Diocesan Diocese Director Directorate Directors Disability
Discussion District Division Domestic Draft During Each Early East Eastern Economic Economy
Education Election Electoral Emergency Employers Energy Enforcement Engineer England English
Environment Environmental Equality Estate Estates European Executive Exempt External Families
Family February Federation Festival Finance Financial Fire First Following For Forum Foundation
Foundations Friday Friends From Full Fund Further Future General Government Governance Governor
Governors Grant Green Avenue Bridge Crescent Drive Farm Gardens Hill Square Walk Grove Group
Growth Guardian Hall Head Headteacher Health Healthwatch Heritage High Highway Highways Home Homes
Homelessness Hospital House Housing Human Improvement In Income Independent Information
Infrastructure Innovation Institute Integrated Interim Internal International Investment Ireland
It Item January Joint July June Junior Justice Key Labour Land Lane Law Lead Leader Learning
Leaseholder Legal Leisure Liaison Liberal Librarian Library Licence Licensing Limited Llywodraeth
Local Lord Ltd LLP Management Manager Managers Managing March Market Mayor Mayoress Media Medical
Meeting Meetings Member Members Mental Metropolitan Minister Ministry Minute Minutes Monday
Monitoring Motion Museum National Natural Nature Neighbourhood Neighbourhoods Network New Next No
North Northern Not Note November Nursery Objector Objectors October Of Office Officer Officers
Older On One Open Operational Operations Opposition Order Other Overview Owner Owners Panel Parish
Park Parks Parliament Parliamentary Part Partner Partners Partnership Partnerships Pension
Pensions People Performance Permanent Personnel Petition Place Plan Planner Planning Police Policy
Pool Portfolio Practice President Press Primary Principal Private Procurement Programme Project
Projects Property Proposal Proposer Provost Public Quality Quarter Question Questions Rail Railway
Reason Reasons Recommendation Recommendations Recorded Regeneration Region Regional Registration
Regulatory Relations Report Reports Representative Representatives Representing Rescue Research
Residential Resident Residents Resolution Resources Response Revenue Review Revised Right Risk
Road Roads Royal Rural Safeguarding Safety Saturday Scheme School Schools Science Scotland
Scottish Scrutiny Second Secondary Secretary Section Senior September Service Services Several
Shared Shire Social Society Solicitor Some South Southern Special Specialist Speaker Sport Sports
Square Staff Standards State Station Statement Statutory Strategic Strategy Street Sub Sub-
Committee Subject Sunday Supplementary Support Supporter Surveyor Sustainability Sustainable
System Systems Target Task Tax Team Technical Technology Tenant Tenants Terrace Thames That The
Their There These They This Those Three Thursday To Together Tourism Town Trade Traffic
Transformation Transport Treasurer Treasury Tree Tribunal Trust Trustee Trustees Tuesday Two Under
Union United University Unit Upon Urban Urgent Value Vice Vice-Chair Vice-Chairman Village Virtual
Visitor Voluntary Vote Waiting Wales Ward Wards Waste Water Way Wednesday Welfare Welsh West
Western When Whilst While Wildlife With Women Work Worker Working Works Year Young Youth He She
His Her We Our You Your If Although After Before Since Because However Therefore Thereupon Having
Had Has Have Is Was Were Will Would Who Which What Where Why How Members’ Officers’ Asked
Answering Replying Responding Speaking Supported Seconded Moved Proposed Introduced Presented Also
Then Finally Nothing None Nil Yes Many Most Every Such Questioned Invited Amended Agreed Resolved
Noted Approved Received Confirmed Carried Lost Deferred Refused Granted Withdrawn Arweinydd Aelod
Aelodau Pwyllgor Cadeirydd Prif Weithredwr Swyddog Pennaeth Cyfarwyddwr Cyfarfod Atebodd Gofynnodd
Cyflwynodd Dywedodd Nododd Mynegodd Cynigiodd Eiliodd Eiliwyd Cynigiwyd Siaradodd Holodd Datgelodd
Datganodd Ymddiheurodd Derbyniwyd Estynnodd Llongyfarchodd Dymunodd Cadarnhaodd Ychwanegodd
Diolchodd Eglurodd Esboniodd Croesawodd Adroddodd Mewn Yn Yr Mae Roedd Ar Gan Cabinet Cynghorydd
Cyfarwyddwr Addysg Cyllid Cymru Llywodraeth
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Capitalised words that are no part of a person's name where no title stands before them."""
_FUNCTIONS = """
A Agenda All An And Any As At Both By Each For From Funding His Her If In Is It Item Items Its No
None Not Of On One Or Other Question Questions Some That The Their Then There These They This Those
To Under Until Upon Was Were When Where Which While Who With
"""
FUNCTIONS = frozenset(_FUNCTIONS.split())
"""Words that are no family name even behind a title."""
_SURNAMES = """
April August Banks Bishop Bond Bridge Bush Castle Chambers Child Church Close Coast Court Day Dean
Drive Early East England English Farm Farmer Fields Fox Gardens Grant Green Grove Hall Head Hill
Holder House Ireland Judge June King Knight Land Lane Law Lord Major March Market Marsh May Member
North Noble Page Park Parks Pool Price Rose Royal Scott Shire South Speaker Sport Street Walk
Wales Ward Waters Way Welsh West Wood Woods Young
"""
SURNAMES = frozenset(_SURNAMES.split())
"""Words among these that are family names as well, where a title or a list of names says so."""

_ROLES = """
Accountant Advisor Adviser Agent Applicant Architect Assistant Auditor Chair Chairman Chairperson
Chairwoman Champion Chief Clerk Commissioner Consultant Convener Convenor Coordinator Co-ordinator
Deputy Director Engineer Executive Governor Head Headteacher Inspector Leader Librarian Manager
Master Mayor Member Minister Objector Officer Planner Portfolio President Principal Proposer
Provost Representative Secretary Solicitor Speaker Supporter Surveyor Treasurer Trustee Vice-Chair
Vice-Chairman Lead Holder Petitioner Commander Registrar Ombudsman Ecologist Arweinydd Aelod
Cadeirydd Weithredwr Swyddog Pennaeth Cyfarwyddwr
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
