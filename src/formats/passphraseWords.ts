// Words a passphrase is drawn from: common German nouns of four to eight letters without umlauts, no two of which sound alike.

/** More than 2,048, so that each word of a passphrase is worth more than 11 bits. */
export const passphraseWords: readonly string[] = `
abbau abbild abend abendrot abfahrt abflug abgabe abgrund abhang abkommen ablage ablauf abreise absatz
abschied abseits absender absicht abstand abstieg abteil abwasch abwurf achse achsel acker adler advent
adverb affe agent ahnung ahorn akkord akte aktion alarm album alge allee alltag almanach alpen alphabet
altbau alter ameise ampel amsel ananas anbau anblick andacht andenken anfang anfrage angabe angebot angel
angler anhang anker ankunft anlage anlass anliegen anmut annahme anorak anruf ansage ansicht anstieg
antenne antrag antrieb antwort anzeige anzug apfel apotheke april aquarium arbeit archiv arena argument
armband armee armut aroma artikel artist arznei asche aspekt asphalt astern atelier atem athlet atlas
atoll atom aufbau aufbruch auffahrt aufgabe aufgang aufguss auflage auflauf aufruf aufsatz aufsicht
auftrag auftritt aufwand aufzug auge august aula ausbau ausblick ausdruck ausflug ausgabe ausgang auskunft
auslage ausland ausnahme ausreise ausruf aussage aussicht auster ausweg ausweis auszug auto autobahn autor
bach backe backofen badehose bagger bahn bahnhof balance balken balkon ball ballast ballett ballon balsam
bambus banane band bandage bank banner barett barke barock baron basar bastel batterie bauch bauer baum
baumhaus becher becken bedarf beere beet befehl befund begabung beginn begriff behagen beifall beige
beilage bein beirat beispiel beitrag belag beleg benzin berater bereich berg bergbahn bergwerk bericht
beruf besen besitz besteck besuch beton betrag betrieb beule beutel bewegung beweis bezirk bezug biber
biene bild binse biologie birke birne bison bissen bitte blase blatt blech blei blende blick blinker blitz
block blockade blume bluse boden bogen bohne bohrer boje bonbon bonus boot bord borke borste botanik bote
bowle boxen brand brandung bratsche brauch brauerei braut brei breite bremse brett brezel brief brille
brise brocken brokat bronze brosche brot brotkorb bruch bruder brunnen brust buch buche bucht buckel bude
bulle bummel bunker burg busch bussard butter cello chance chaos chemie chor chronik clown cockpit code
comic computer couch cousin dach dachs dackel dahlie damm dampf dampfer dattel datum dauer daumen debatte
decke deckel deich delfin denkmal depot design detail diagramm dialog diamant dichter dickicht diele
dienst dienstag diesel diktat dill dinkel diplom direktor dirigent diskus distel doktor domino donner dorf
dorn dorsch dose dotter drache draht drama drehbuch dreieck dreirad drossel druck drucker duett duft dunst
durst dusche dutzend dynamo ebbe ebene echo ecke efeu ehrgeiz eiche eichel eidechse eifer eigelb eigentum
eimer einband einbau einblick eindruck einfahrt einfall einfluss eingang einheit einhorn einkauf einlass
einreise einsatz einsicht einstieg eintopf eintrag eintritt einwand einzug eisbahn eisberg eisdiele eisen
elefant element elfe elster eltern empfang empore ende energie engel enkel ensemble ente entwurf enzian
epoche erbe erbse erdbeere erde erdnuss ereignis erfinder erfolg ergebnis erholung erker erle erlebnis
ernte eroberer ersatz ertrag erzieher esche esel espe essay essen essig estrich etage etappe etui eule
euro examen experte extra fabel fabrik facette fach fackel faden fahne fahrer fahrrad fahrt falke falle
falter familie fanfare fantasie farbe farn fasan fasching faser fass fassade fassung faust favorit fazit
februar feder feier feige feld feldweg fell fels felsen fenster ferien ferkel ferne fernglas fernrohr
ferse fest festland festung feuer fibel fichte fieber figur filiale film filter filz finale finger fink
firma fisch fischer flachs flagge flamme flanke flasche flaum flechte fleck fleisch flicken flieder fliege
fliese flocke flora floskel flosse flotte flug flugzeug flur fluss folge folie fontaine forelle form
formel forscher forst forstweg fossil foto fotograf fracht frage fragment frau freiheit freitag freizeit
fremde freude freund frieden frische friseur frist frosch frost frucht fuchs fuge fuhre funk funke
funktion furche furt fusion futter gabel gabelung galaxie galerie galopp gamasche gang gans garage garbe
gardine garn garnele garten gasse gast gasthaus gatter gattung gaukler gaumen gazelle gebiet gebirge gebot
gebrauch geburt geduld gefahr gefallen gefolge gegend gehirn geige geist gelb geld gelee gelenk gemeinde
gemisch genuss geologe gerade gericht gerste geruch gesang geschenk gesetz gesicht gestalt gestein gesuch
getreide gewebe geweih gewicht gewinn gewitter giebel gigant gipfel gips giraffe girlande gitarre gitter
glanz glas gleis glied globus glocke gloria glosse gnade gold golf gondel gong grab graben grafik gramm
granat granit graphit gras grashalm grat gravur grenze griff grille grimasse grips grotte grube grund
gruppe gulasch gulden gummi gunst gurke gurt haar haarband habicht hacke hafen hafer hagel hahn haken
halbmond halde halle hals halstuch hammer hamster hand handball handel handlung handtuch handwerk hanf
hang harfe harke harmonie harz hase haube haufen haus hausboot hausflur haushalt haustier haut hebamme
hebel hecht hecke hefe heft heide heilung heimat heimweg heizung hektar hektik held helfer helium helm
hemd hengst henkel henne herbst herd herde hering herkunft herold herz herzog heuboden hexe hilfe himbeere
himmel hinweis hirn hirsch hirse hirte hitze hobby hobel hocker hoffnung hoheit hohlraum holunder holz
holzweg honig hopfen horde horizont horn hornisse hose hotel hufeisen huhn hummel hummer humor humus hund
hundert hunger hupe husten hymne idee idol igel iltis imbiss imker impfung import impuls index indigo
inhalt inland innenhof insekt insel inserat inventar iris irrtum irrweg jacke jade jagd jaguar jahr
jahrbuch jahrgang jasmin jazz jeans jeep joghurt joker jolle jubel jugend juli junge jungtier juni jupiter
jurist jury juwel kabarett kabel kabeljau kabine kachel kaffee kahn kaiser kajak kaktus kalb kalender
kaliber kalk kamel kamera kamille kamin kamm kammer kanal kandidat kanister kanne kante kantine kanu
kanzel kanzler kapitel kappe kapsel kapuze karaffe karamell kardinal karneval karo karotte karpfen karre
karte kartei karton kasse kassette kastanie kasten katalog kater katze kaufhaus kaugummi kauz kaviar kegel
kehle keil keim keks kelch keller kellner kenner keramik kerbe kern kernobst kerze kessel kette keule
kiefer kiel kies kilo kind kinn kino kiosk kirsche kissen kiste kittel kiwi klammer klang klappe klarheit
klasse klavier klee kleid kleie klette klima klinge klingel klinik klinke klippe klopfer klotz klub kluft
knall knauf knick knie knochen knopf knorpel knospe knoten kobalt kobold koch kochbuch kochtopf koffer
kohle kohlrabi kokon kolben kolibri kollege kolonie kolonne komet komfort komma kommode kompass kompost
kompott kondor konfekt kongress konsole konsum kontakt konto kontrast kontur konzert kopf kopie koralle
korb korken korn kosmos kotelett krabbe kraft kragen kralle kran kranich kranz krapfen krater kraut
krawatte kreide kreis kreisel kresse kreuz kreuzung kringel krippe kristall krokant krokus krone kropf
krug kruste kuchen kuckuck kufe kugel kulisse kultur kumpel kunde kunst kupfer kuppel kurbel kurier kurs
kurve kuss kutsche kutter labor lachs lack laden ladung lage lager lagune laken lama lamm lampe lampion
land landung langlauf lappen larve laser lasso last laterne latte laub lauch lauf laune lava lavendel
lawine leben leder leere legende lehm lehne lehrer leim leine leinen leinwand leiste leistung leiter
leitung lektion lerche leuchte lexikon libelle licht liebe liege lift liga lilie limette limonade linde
lineal linie linse lippe liste liter loch locke logik lohn lokal lorbeer lotse luchs luft luftpost luke
lunge lupe macht magazin magen magie magnet magnolie mahagoni mahlzeit maibaum mais makler makrele makrone
malbuch maler mammut mandel mangel mango mann mantel mappe marathon marder marine markise markt marmor
marsch marzipan masche maschine maske masse mast material matratze matrose mauer maul maulwurf maurer maus
medaille medizin meer mehl mehrheit meile meinung meise meister melasse melodie melone menge mensch
merkmal merkur messe messer messing metall meteor meter methode metzger miete mikado mikrofon milan milch
mimik mimose mine mineral minister minute minze mischung mispel mistel mittag mittwoch mixer mobile modell
mohn mokka molch mole molke moment monat mond monitor monsun montag moor moos moped moral morast morchel
morgen mosaik most motiv motor motte mulde mund mundart murmel muschel museum musik musiker muskat muskel
muster mutter nabel nachbar nacht nacken nadel nagel name napf narbe narzisse nase nashorn nation natter
natur nebel neffe nektar nelke nerv nerz nest netz netzwerk neubau neugier neuheit neuling nichte nickel
niere niesel nische niveau nixe nomade norden nordpol norm note notfall notiz novelle november nudel null
nummer nuss nutzen oase oberarm objekt oboe obst ocker ofen ohrring oktave oktober oleander olive olymp
omelett onkel oper operette optik optiker orakel orange orchidee orden ordner ordnung oregano organ orgel
orient orkan ornament osten osterei ostern otter oval ozean paar packung paddel paket palast palette palme
panda panne panorama panther papa papagei papier pappe pappel paprika parade paradies park parkbank
parkett partner party pass passage passant paste pastell pastete pate patent patient pauke pause pavian
pavillon pech pedal pegel pelikan pelz pendel pension pergola periode perle perlhuhn person pfad pfahl
pfand pfanne pfau pfeffer pfeife pfeil pfeiler pferd pfiff pfirsich pflanze pflaster pflaume pflege
pflicht pflock pflug pforte pfosten pfote pfund phase physik pianist picknick pier pigment pille pilot
pilz pinguin pinie pinsel pinzette pirat pirol pistazie piste pixel pizza plakat plakette plan planet
planke plateau platin platte platz plombe podest podium poesie pokal politik polizei pollen polster ponton
pony popcorn portal portion porto posaune position post postbote poster pracht praline preis presse prinz
prisma probe problem produkt profi profil programm projekt prosa prospekt protein provinz prozent prozess
publikum pudding pudel puder puls pult puma pumpe punkt punsch pupille puppe purpur putz puzzle pyramide
python quader quadrat qualle qualm quark quartett quarz quelle quitte quittung quiz quote rabatt rabe
radar radio radius radler radtour radweg rahmen rakete rampe rand rang ranzen rappe raps rasen rassel rast
raster rathaus ratte rauch raum raupe raute reaktion rebe rebhuhn rechen rechner rechnung recht rede
redner reeder referat reflex reform regal regatta regel regen regent regie region register regler reichtum
reifen reihe reiher reim reis reise reiter reiz rekord rektor reling rennen rennrad rente reporter reptil
residenz rest resultat retter rettich rettung revier revue rezept rhythmus richter richtung riegel riemen
riese riff rinde ring rinne rippe riss ritter ritze roboter rochen rock rodel roggen rohr rohstoff rolle
roller roman romantik rosa rose rosine rosmarin rost rotbuche route rubin rucksack ruder ruhe ruhm ruine
rumpf runde rundfunk rute rutsche saal sachbuch sache sack saft sage sahne saison sakko salami salat salbe
salbei salon salto salut salve salz sammlung samstag samt sand sandale sandbank sanduhr sardine satellit
satire sattel saturn satz saum sauna schach schacht schaden schaf schaft schal schale schar scharade
schatten schatz schaufel schaukel schaum scheibe schein scheit scheitel schema schemel schere scherz
scheune schicht schiene schiff schild schilf schimmel schinken schirm schlaf schlag schlamm schlange
schlauch schlehe schleier schleife schleuse schlitz schloss schlot schlucht schluck schluss schmalz
schmied schmiede schmuck schnabel schnalle schnauze schnecke schnee schnitt schnur scholle schoner
schonung schote schotter schrank schranke schraube schreck schrei schrift schritt schrott schuh schuld
schule schulhof schultag schulter schuppen schutz schwalbe schwamm schwan schwanz schwarm schwein schwelle
schwung seehund seele seestern segel segler sehne seide seife seil seilbahn sektor sekunde sellerie
semester semmel senat sender senf senke sense serie sesam sessel sieb sieg siegel signal silbe silber silo
sims sinfonie sinn sirene sirup sitte sitz sitzung skala skelett skizze skulptur socke sockel sofa
software sohle sohn soldat solist sommer sonate sonde song sonne sonntag sopran sorge sorte spachtel
spagat spalier spalt spange spargel spaten spatz specht speck speer speiche speicher speise spende
sperling sperre spiegel spiel spieler spinat spinne spirale spitze splitter sport sportler sprache spray
sprecher spross spruch sprung spule spur stab stachel stadion stadt staffel stahl stamm stand stange
stapel star start station statist stativ statue staub staude stausee steak stecker steg steiger stein
stelle stempel steppe stern steuer stich stiefel stier stift stiftung stille stimme stimmung stirn stock
stoff stollen stolz stopp stoppel storch strahl strand strauch strecke streich streifen streit streusel
strich strick stroh strohhut strom strudel struktur strumpf stube stuck student studie stufe stuhl stulle
stunde sturm sturz stute suche summe sumpf suppe symbol system szene tabelle tablett tablette tabu tadel
tafel tagebuch tagung takt talent taler talg talisman tandem tang tangente tanne tante tanz tapete tapir
tarif tasche tasse taste tatsache tatze taube taucher tausch tausend taxi team technik teddy teekanne teer
teich teig teil telefon teleskop teller tempel tempo tendenz tennis teppich termin termite terrasse test
text theater thema theorie these thron thymian tiefe tier tierarzt tiger tinktur tinte tipp tisch tischler
titan titel toast tochter toleranz tomate tonne topas topf torf torte torwart tour tourist trab tracht
training traktor traube trauer traum trecker treff treffen trend treppe tresor treue tribut trick trikot
trio tritt triumph trog trommel trompete tropen tropfen trost trubel truhe trupp truthahn tuba tube tuch
tugend tulpe tumult tunnel turban turbine turm turmuhr turnen turner turnier tusche ufer uhrwerk ulme
umbau umfang umfrage umgebung umhang umkreis umlauf umriss umschlag umstand umtausch umweg umwelt umzug
unfall ungeduld uniform union unkraut unruhe unsinn unterarm urahn urkunde urlaub ursache ursprung urteil
urwald urzeit vanille variante vater veilchen ventil venus veranda verband verbot verein verkauf verkehr
verlag verlauf vernunft vers versand versteck versuch vertrag video vieh viereck viertel villa viola
violine visier vision visite vitamin vitrine vogel vokal vollmond volumen vorbild vorfahrt vorgang vorhang
vorhof vorlage vorname vorort vorrat vorsicht vorspiel vorstand vorteil vortrag vorwahl vorwort vulkan
waage wabe wache wachtel waffel wagen wahrheit wald waldrand waldweg walnuss walross walze walzer wand
wanderer wange wanne wappen ware warnung wasser watte weber wechsel wecker wedel weide weiher weinberg
weinrebe weisheit weite weizen welle welpe welt weltall wende werbung werft werk werkzeug wert wesen wespe
weste westen wette wetter wettlauf wicke widder wiege wiese wiesel wildnis wille wimpel wimper wind windel
windrad winkel winter winzer wippe wirbel wirt wissen witz woche wohnung wolf wolke wolle wonne wort wrack
wunder wunsch wurf wurm wurst wurzel xylofon yoga zacke zahl zahn zahnarzt zahnrad zander zange zapfen
zauber zauberer zaun zebra zehe zeichen zeiger zeile zeisig zeit zeitung zelle zelt zement zentrum zepter
zettel zeuge zeugnis ziege ziegel ziel ziffer zimmer zimt zink zinn zins zipfel zirkel zirkus zither
zitrone zone zopf zucker zufall zugang zugvogel zuhause zukunft zunge zusage zustand zutat zweck zweifel
zweig zwerg zwieback zwiebel zwilling zwirn zyklus zylinder zypresse
`
  .trim()
  .split(/\s+/);
