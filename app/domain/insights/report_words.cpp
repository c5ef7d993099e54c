// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insights/report_words.h"

using namespace Qt::StringLiterals;

namespace parvis {
namespace {

ReportWords english()
{
    ReportWords w;
    w.pageOf = u"Page %1 of %2"_s;
    w.madeAt = u"Made %1 (%2)"_s;
    w.digest = u"Digest %1"_s;
    w.definitions = u"Definitions"_s;
    w.provenance = u"Provenance"_s;
    w.formula = u"Formula"_s;
    w.unit = u"Unit"_s;
    w.needs = u"Needs"_s;
    w.source = u"Source"_s;
    w.excludes = u"Leaves out"_s;
    w.sampleDigest = u"Digest of the samples"_s;
    w.formulaVersion = u"Version of the formulas"_s;
    w.programVersion = u"Version of Parvis"_s;
    w.made = u"Made"_s;
    w.figure = u"Figure"_s;
    w.value = u"Value"_s;
    w.previous = u"Before"_s;
    w.change = u"Change"_s;
    w.target = u"Target"_s;
    w.rows = u"n"_s;
    w.basis = u"Basis"_s;
    w.freshAsOf = u"As of"_s;
    w.notes = u"Notes"_s;
    w.zone = u"Time zone"_s;
    w.measured = u"measured"_s;
    w.derived = u"derived"_s;
    w.unavailable = u"unavailable"_s;
    w.more = u"%1 more"_s;
    w.less = u"%1 less"_s;
    w.points = u"points"_s;
    w.unchanged = u"unchanged"_s;
    w.noComparison = u"nothing to compare with"_s;
    w.fromZero = u"from zero"_s;
    w.notAvailable = u"not available"_s;
    w.noData = u"no data"_s;
    w.noRows = u"There are no rows."_s;
    w.continued = u"continued"_s;
    w.columns = u"Columns %1 to %2"_s;
    w.axisNotAtZero = u"The axis does not begin at 0."_s;
    w.ofFirst = u"of the first"_s;
    w.ofBefore = u"of the one before"_s;
    w.orMore = u"%1 or more"_s;
    w.evenShares = u"if all took equal part"_s;
    w.time = u"Time"_s;
    w.met = u"target %1 met"_s;
    w.missed = u"target %1 missed"_s;
    return w;
}

ReportWords french()
{
    ReportWords w;
    w.pageOf = u"Page %1 sur %2"_s;
    w.madeAt = u"Établi le %1 (%2)"_s;
    w.digest = u"Empreinte %1"_s;
    w.definitions = u"Définitions"_s;
    w.provenance = u"Provenance"_s;
    w.formula = u"Formule"_s;
    w.unit = u"Unité"_s;
    w.needs = u"Nécessite"_s;
    w.source = u"Source"_s;
    w.excludes = u"Exclut"_s;
    w.sampleDigest = u"Empreinte des mesures"_s;
    w.formulaVersion = u"Version des formules"_s;
    w.programVersion = u"Version de Parvis"_s;
    w.made = u"Établi le"_s;
    w.figure = u"Indicateur"_s;
    w.value = u"Valeur"_s;
    w.previous = u"Avant"_s;
    w.change = u"Évolution"_s;
    w.target = u"Objectif"_s;
    w.rows = u"n"_s;
    w.basis = u"Nature"_s;
    w.freshAsOf = u"Au"_s;
    w.notes = u"Remarques"_s;
    w.zone = u"Fuseau horaire"_s;
    w.measured = u"mesuré"_s;
    w.derived = u"calculé"_s;
    w.unavailable = u"indisponible"_s;
    w.more = u"%1 de plus"_s;
    w.less = u"%1 de moins"_s;
    w.points = u"points"_s;
    w.unchanged = u"inchangé"_s;
    w.noComparison = u"sans comparaison"_s;
    w.fromZero = u"à partir de zéro"_s;
    w.notAvailable = u"indisponible"_s;
    w.noData = u"pas de données"_s;
    w.noRows = u"Il n’y a aucune ligne."_s;
    w.continued = u"suite"_s;
    w.columns = u"Colonnes %1 à %2"_s;
    w.axisNotAtZero = u"L’axe ne commence pas à 0."_s;
    w.ofFirst = u"de la première"_s;
    w.ofBefore = u"de la précédente"_s;
    w.orMore = u"%1 ou plus"_s;
    w.evenShares = u"si tous participaient autant"_s;
    w.time = u"Moment"_s;
    w.met = u"objectif %1 atteint"_s;
    w.missed = u"objectif %1 manqué"_s;
    return w;
}

} // namespace

const QString& ReportWords::of(Basis basisOf) const
{
    switch (basisOf) {
    case Basis::Measured:
        return measured;
    case Basis::Derived:
        return derived;
    case Basis::Unavailable:
        break;
    }
    return unavailable;
}

const ReportWords& reportWords(QStringView language)
{
    static const ReportWords inEnglish = english(), inFrench = french();
    return language.startsWith("fr"_L1) ? inFrench : inEnglish;
}

} // namespace parvis
