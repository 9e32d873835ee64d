import type { MainQuestions } from "./main-questions.ts";

export const GERMAN: MainQuestions = {
  unhealthy: `(ungesund|ungesunde|ungesunden|ungesunder|ungesundes|krank|kranke|kranken|defekt|defekte|defekten|
    kaputt|kaputte|kaputten)
    (fehlerhaft|fehlerhafte|fehlerhaften|gestört|gestörte|gestörten|beschädigt|beschädigte|problematisch|
      problematische|rot|rote|roten)
    (mit|haben|hat|gibt es|machen|macht) (problemen|probleme|ein problem|fehlern|fehler|störungen|
      schwierigkeiten|ärger)
    (probleme|fehler|störungen) (haben|hat)
    (probleme|problem|störungen|störung)
    (funktioniert|funktionieren|läuft|laufen|geht|gehen) nicht [richtig|korrekt|mehr]
    nicht (funktionierend|funktionierende)
    was (läuft|funktioniert|geht) nicht
    was ist (kaputt|falsch|defekt)
    in schlechtem zustand
    (spinnt|spinnen|zickt|zicken|streikt|streiken|hakt|klemmt|muckt|mucken)
    (probleme|fehler|ärger|störungen|schwierigkeiten|stress) (machen|macht|melden|meldet|zeigen|zeigt)
    (melden|meldet|zeigen|zeigt) [einen|ein] (fehler|probleme|problem|störungen)
    (mit|haben|hat|gibts|gibt's) [einen|einem|ein|irgendwelche|ein] (problem|probleme|defekt|fehler|störung|störungen|problemen)
    (funktionsunfähig|funktionsunfähige|fehlerbehaftet|fehlerbehaftete|angeschlagen|angeschlagene|marode)
    nicht (funktionsfähig|funktionsfähige|funktionsfähigen|funktionieren|funktioniert|laufen|läuft|gehen|geht)
    (fehler|fehlern|fehlerzustand|schlechter zustand)
    (funktioniert|funktionieren|läuft|laufen|geht|gehen|arbeitet|arbeiten|meldet sich|melden sich) [denn|da] [der|die|das] (agent|agenten|sensor|sensoren|defender|mde|erweiterung|
      schutz) nicht [richtig|mehr|korrekt|sauber]
    (meldet|melden) sich nicht [mehr]
    (läuft|laufen|funktioniert|funktionieren|geht|gehen) (schlecht|falsch|mies|unrund|fehlerhaft|nicht rund)
    [im|mit] fehlerstatus
    was (stimmt|passt|klemmt|hakt) nicht`,
  healthy: `(gesund|gesunde|gesunden|gesunder|gesundes|fehlerfrei|fehlerfreie|fehlerfreien|intakt|intakte|intakten|
    grün|grüne|grünen|ok|okay|gut)
    in (ordnung|gutem zustand)
    ohne (probleme|fehler|störungen)
    keine (probleme|fehler|störungen) [haben|hat]
    (funktioniert|funktionieren|läuft|laufen) [gut|richtig|korrekt|einwandfrei]
    (funktionsfähig|funktionsfähige|funktionsfähigen|einsatzbereit|einwandfrei|einwandfreie|einwandfreien|heil|heile|heilen|
    unauffällig|unauffällige|unauffälligen|fit)
    (frei von|keinerlei) (fehlern|problemen|fehler|probleme)
    (läuft|laufen|funktioniert|funktionieren) (rund|problemlos|sauber|normal|wie es soll|wie sie sollen)`,
  notApplicable: `nicht (anwendbar|anwendbare|anwendbaren|zutreffend|zutreffende|zutreffenden|unterstützt|
    unterstützte|unterstützten)
    (trifft|treffen) nicht zu
    (gilt|gelten) nicht
    nicht (zutrifft|zutreffen|gilt|gelten)
    (unzutreffend|unzutreffende|nichtzutreffend|n/a)
    nicht (anwenden|relevant|relevante|relevanten|geeignet|geeignete|kompatibel|kompatible|kompatiblen)
    (inkompatibel|inkompatible|irrelevant|irrelevante|nicht einschlägig)
    (findet|finden) keine anwendung
    keine anwendung (findet|finden)
    nicht anwendbar (ist|sind)`,
  applicable: "(anwendbar|anwendbare|anwendbaren|zutreffend|unterstützt)",
  unknown: "(unbekannt|unbekannte|unbekannten|unbekannter|unklar|unklare|ungewiss|ohne status|ohne ergebnis)",
  machines: `(maschine|maschinen|server|servern|servers|rechner|rechnern|computer|computern|host|hosts|gerät|geräte|
    geräten|vm|vms|system|systeme|systemen|endpunkt|endpunkte|instanz|instanzen|knoten)
    (kiste|kisten|blech|büchse|büchsen|rechnerchen|maschinchen|teile|teil)
    (virtuelle|virtuellen) (maschine|maschinen|server)`,
  sensors: `(sensor|sensoren|agent|agenten|agents|defender|mde|erweiterung|erweiterungen|defender for endpoint|
      microsoft defender)`,
  subscription: "(abonnement|abonnements|subscription|subscriptions|abo|abos)",
  resourceGroup: "(ressourcengruppe|ressourcengruppen|resource group)",
  region: "(region|regionen|standort|standorte)",
  list: `(welche|welcher|welches|welchen|zeige|zeig|zeigen|liste|listen|auflisten|nenne|gib|was|finde|such|suche|
    sind da|gibt es|haben wir)
    (zeige|zeig|gib|nenne|liste) (mir|uns) [auf|bitte]
    (was|welche) (ist|sind)
    liste (der|aller|von)
    (kannst|könntest|können|könnten) (du|sie) (mir|uns) [bitte] [sagen|zeigen]
    (gibts|gibt's|anzeigen|auflistung|aufstellung|her mit|zeigt|listet|nennt|gebt|sag|sagt)
    (aufstellung|auflistung) (der|aller|von)
    (welche|welches|welcher) [von] [unseren|unsere|den|der]
    (zeigen|nennen|geben|listen) sie [mir|uns] [bitte]
    (könnt|könntet|würdest|würden) (ihr|du|sie) [mir|uns] [bitte]`,
  count: "(wie viele|wieviele|wieviel|wie viel|anzahl|anzahl der|zähle|gesamtzahl)",
  summary: `(status|zusammenfassung|übersicht|überblick|lage|gesundheit|zustand|gesamtstatus|bericht|statusbericht|
    gesundheitszustand)
    wie (ist|sieht|steht) [es|der|die|unsere|die allgemeine] [status|lage|zustand|aus|um uns|gesundheit|gesamtlage]
    wie (geht es|gehts|läuft es|läufts) [uns|euch|so]
    (ist|sind) (alles|alle) [in] (ordnung|ok|okay|gut|gesund|grün)
    alles (ok|okay|gut|in ordnung|gesund|klar)
    (lagebericht|gesamtlage|gesamtbild|gesamtübersicht|statusübersicht|kurzübersicht|stand|stand der dinge|zwischenstand|
    status quo|lagebild)
    wie (siehts|sieht's|schauts|schaut's|stehts|steht's|läufts|läuft's|gehts|geht's) [denn|so|gerade|heute] [aus]
    wie (schaut|sieht|steht) es [denn|so|gerade|heute|bei uns] [aus]
    wie (schaut|sieht|steht) die (lage|flotte|umgebung) aus
    wie ist (der stand|der status|die situation|der zustand|die gesamtlage|die stimmung)
    wie (stehen|liegen) (wir|die dinge)
    (läuft|passt|stimmt|funktioniert) [denn|soweit] alles
    (ist|sind) [denn|soweit|bei uns] (alles|alle) [in] (ordnung|ok|okay|gut|gesund|grün|klar)
    alles (klar|paletti|roger|fit|im grünen bereich|im lot|rund)
    (status|zustand|gesundheit|lage|überblick|übersicht|zusammenfassung) (der|aller|unserer|über die|über unsere|über alle) (server|maschinen|systeme|
    flotte|umgebung|rechner|vms|geräte)`,
  about: `(warum|wieso|weshalb|seit wann) (ist|hat|läuft|funktioniert|geht|meldet)
    was (ist|stimmt|passt|hat|fehlt|läuft) [denn] [nicht|los|falsch] [mit|bei]
    was ist (los|falsch|passiert|das problem) (mit|bei)
    (status|zustand|details|infos|informationen|gesundheit) (von|zu|für|über|des|der)
    (erzähl|erzähle|sag|sage|zeig|zeige) mir [etwas|alles|mehr|was] (über|zu|von)
    wie geht es [dem|der]
    (wie|was) (ist|sagt) [mit|der zustand von|der status von]
    (erkläre|erklär|prüfe|prüf|untersuche)
    was (ist|war) [denn|eigentlich] (mit|bei|an|auf)
    was (stimmt|passt|läuft|geht) [denn] nicht (mit|bei|an|auf)
    (wo|was) (liegt|hakt|klemmt) [das problem|es] (bei|mit|an)
    wo (liegt|ist) (das problem|der fehler) (bei|mit|an|von)
    (warum|wieso|weshalb) (zeigt|macht|spinnt|hakt|streikt|steht|bleibt|antwortet|geht|meldet)
    wie (gehts|geht's|läuft|läufts|steht es um|sieht es aus mit|sieht es mit|siehts mit|ist der status von|ist der zustand von|
    ist der stand bei|ist) [dem|der]
    (was|welches problem) (hat|fehlt|plagt)
    (schau|guck|sieh|schaue) [dir|mir|mal|bitte] [mal|bitte]
    (infos|details|information|auskunft) (zum|zur|über|zu)
    (was|wie) (macht|treibt)`,
  tour: `(rundgang|ein rundgang|der rundgang|führung|rundgang bitte|tour|einführung|rundgang starten|starte den rundgang|zeig mir den rundgang|führ mich herum)`,
  help: `(hilfe|befehle|beispiele|anleitung|hilf mir|hilf|was kannst du|was kann ich fragen|was kannst du alles|
    wie funktioniert das|wie geht das)
    (kannst|könntest|können) (du|sie) mir [bitte] helfen
    was (kannst|können|kann) (du|sie|ich|man) [hier|alles|dich|so] [tun|machen|fragen]
    ich brauche hilfe
    (hilfestellung|bedienungsanleitung|befehlsliste|befehlsübersicht|funktionen|hilfe bitte|bitte um hilfe)
    was (kannst|könnt|kann) (du|ihr) [denn|so|alles|eigentlich] [so|alles]
    was (kannst|könnt) (du|ihr) [denn|so|alles|für mich|für uns] (tun|machen)
    was (kann|darf|soll) (ich|man) [dich|hier|alles|dir] [so|alles] (fragen|eingeben|machen|schreiben)
    (welche|was für) (befehle|kommandos|fragen|möglichkeiten|funktionen) (gibt es|kennst du|hast du|verstehst du|gibts|habe ich)
    wie (funktionierst du|benutze ich dich|verwende ich dich|bediene ich dich|funktioniert der bot|geht das hier|nutze ich dich)
    wer bist du
    (wobei|womit|wie|bei was) (kannst|könntest|können) (du|sie) [mir|uns] [denn|so] helfen
    (hilf|helft|helfen sie) (mir|uns) [bitte|mal]
    (kannst|könntest) du [mir|uns] [bitte|mal] helfen
    (brauche|bräuchte|benötige) [mal|etwas|ich] hilfe
    wozu bist du (da|gut)`,
  greeting: "(hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott|grüezi|hi|hey)",
  thanks: "(danke|vielen dank|danke schön|dankeschön|besten dank|herzlichen dank|danke sehr|merci) [sehr|dir|ihnen]",
  not: "(nicht|kein|keine|keinen|keiner|nicht mehr)",
  except: "(außer|ausser|ohne|ausgenommen|bis auf|abgesehen von)",
  and: "(und|oder|sowie|,|;|&|+)",
  in: "(in|im|innerhalb|in der|in dem|aus|auf)",
  all: "(alle|alles|allen|aller|sämtliche|jede|jeder)",
  any: `(irgendwelche|irgendein|irgendeine|etwas|irgendwas|irgendetwas)`,
  be: "(ist|sind)",
  only: "(nur|ausschließlich|lediglich)",
  fillers: `(der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|unseren|unserer|mein|meine|meinen|dein|
    deine)
    (ich|du|wir|ihr|sie|es|mir|dir|uns|mich|dich|man|wer|wo|wie|wann|warum|dass|denn|da|hier|dort|so|zu|von|vom|mit|
      bei|für|über|um|an|am|zum|zur|als|bitte|mal|gerade|aktuell|momentan|jetzt|derzeit|heute noch|noch|schon|
        eigentlich|gern|gerne|gleich|auch|wohl|doch)
    (bin|hat|haben|habe|hast|wird|werden|wurde|kann|kannst|könnte|könntest|können|möchte|will|wollen|soll|sollte|
      muss|wissen|sehen|sagen|zeigen|brauche|laufend|gibt)
    (status|zustand|umgebung|tenant|betriebssystem|azure umgebung|hallo|hi|hey|danke)
    (los|sich|mehr|heute|nen|ne|n|paar|kurz|kurzer|kurze|kurzen|schnell|schneller|schnelle|schnellen|eben|halt|echt|überhaupt|gar|insgesamt|gesamten|gesamte|ganzen|ganze|
    momentane|aktuelle|aktuellen|aktueller|derzeitige|bisschen|daran|dazu|davon|dabei|euch|euer|eure|eurer|ihre|ihren|ihrer|kurzerhand|
    allgemein|allgemeine|generell)
    (sehe|gucken|schauen|gucke|schaue|wüsste|hätte|hätten|könnt|könntet|würde|würdest|würden|wär|wäre|tut|tun|machen|macht|mach|erstellen|erstelle|
    bekomme|bekommen|kriege|kriegen|geben|nennen|listen|auflisten|anzeigen)
    (liebe|lieber|kollegen|kollege|leute|leider|grad|grade|danke schön|vielen dank|dankeschön|danke im voraus|bitte schön|entschuldigung|
    sorry|also|ja|ok|na|mal eben|mal kurz)`,
};
