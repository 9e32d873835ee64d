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
    in schlechtem zustand`,
  healthy: `(gesund|gesunde|gesunden|gesunder|gesundes|fehlerfrei|fehlerfreie|fehlerfreien|intakt|intakte|intakten|
    grün|grüne|grünen|ok|okay|gut)
    in (ordnung|gutem zustand)
    ohne (probleme|fehler|störungen)
    keine (probleme|fehler|störungen) [haben|hat]
    (funktioniert|funktionieren|läuft|laufen) [gut|richtig|korrekt|einwandfrei]`,
  notApplicable: `nicht (anwendbar|anwendbare|anwendbaren|zutreffend|zutreffende|zutreffenden|unterstützt|
    unterstützte|unterstützten)
    (trifft|treffen) nicht zu
    (gilt|gelten) nicht
    nicht (zutrifft|zutreffen|gilt|gelten)
    (unzutreffend|unzutreffende|nichtzutreffend|n/a)`,
  applicable: "(anwendbar|anwendbare|anwendbaren|zutreffend|unterstützt)",
  unknown: "(unbekannt|unbekannte|unbekannten|unbekannter|unklar|unklare|ungewiss|ohne status|ohne ergebnis)",
  machines: `(maschine|maschinen|server|servern|servers|rechner|rechnern|computer|computern|host|hosts|gerät|geräte|
    geräten|vm|vms|system|systeme|systemen|endpunkt|endpunkte|instanz|instanzen|knoten)
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
    (kannst|könntest|können|könnten) (du|sie) (mir|uns) [bitte] [sagen|zeigen]`,
  count: "(wie viele|wieviele|wieviel|wie viel|anzahl|anzahl der|zähle|gesamtzahl)",
  summary: `(status|zusammenfassung|übersicht|überblick|lage|gesundheit|zustand|gesamtstatus|bericht|statusbericht|
    gesundheitszustand)
    wie (ist|sieht|steht) [es|der|die|unsere|die allgemeine] [status|lage|zustand|aus|um uns|gesundheit|gesamtlage]
    wie (geht es|gehts|läuft es|läufts) [uns|euch|so]
    (ist|sind) (alles|alle) [in] (ordnung|ok|okay|gut|gesund|grün)
    alles (ok|okay|gut|in ordnung|gesund|klar)`,
  about: `(warum|wieso|weshalb|seit wann) (ist|hat|läuft|funktioniert|geht|meldet)
    was (ist|stimmt|passt|hat|fehlt|läuft) [denn] [nicht|los|falsch] [mit|bei]
    was ist (los|falsch|passiert|das problem) (mit|bei)
    (status|zustand|details|infos|informationen|gesundheit) (von|zu|für|über|des|der)
    (erzähl|erzähle|sag|sage|zeig|zeige) mir [etwas|alles|mehr|was] (über|zu|von)
    wie geht es [dem|der]
    (wie|was) (ist|sagt) [mit|der zustand von|der status von]
    (erkläre|erklär|prüfe|prüf|untersuche)`,
  help: `(hilfe|befehle|beispiele|anleitung|hilf mir|hilf|was kannst du|was kann ich fragen|was kannst du alles|
    wie funktioniert das|wie geht das)
    (kannst|könntest|können) (du|sie) mir [bitte] helfen
    was (kannst|können|kann) (du|sie|ich|man) [hier|alles|dich|so] [tun|machen|fragen]
    ich brauche hilfe`,
  greeting: "(hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott|grüezi|hi|hey)",
  thanks: "(danke|vielen dank|danke schön|dankeschön|besten dank|herzlichen dank|danke sehr|merci) [sehr|dir|ihnen]",
  not: "(nicht|kein|keine|keinen|keiner|nicht mehr)",
  except: "(außer|ausser|ohne|ausgenommen|bis auf|abgesehen von)",
  and: "(und|oder|sowie|,|;|&|+)",
  in: "(in|im|innerhalb|in der|in dem|aus|auf)",
  all: "(alle|alles|allen|aller|sämtliche|jede|jeder)",
  any: "(irgendwelche|irgendein|irgendeine|etwas|irgendwas|irgendetwas)",
  be: "(ist|sind)",
  only: "(nur|ausschließlich|lediglich)",
  fillers: `(der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|unseren|unserer|mein|meine|meinen|dein|
    deine)
    (ich|du|wir|ihr|sie|es|mir|dir|uns|mich|dich|man|wer|wo|wie|wann|warum|dass|denn|da|hier|dort|so|zu|von|vom|mit|
      bei|für|über|um|an|am|zum|zur|als|bitte|mal|gerade|aktuell|momentan|jetzt|derzeit|heute noch|noch|schon|
        eigentlich|gern|gerne|gleich|auch|wohl|doch)
    (bin|hat|haben|habe|hast|wird|werden|wurde|kann|kannst|könnte|könntest|können|möchte|will|wollen|soll|sollte|
      muss|wissen|sehen|sagen|zeigen|brauche|laufend|gibt)
    (status|zustand|umgebung|tenant|betriebssystem|azure umgebung|hallo|hi|hey|danke)`,
};
