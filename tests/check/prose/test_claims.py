"""CLM: promises, and claims without a source."""

import pytest
from checking import Check

TRIGGERS = [
    ("CLM001", "Massage cures back pain.", 1),
    ("CLM001", "This oil can cure arthritis.", 1),
    ("CLM001", "You will be cured in three sessions.", 1),
    ("CLM001", "A natural cure for migraine.", 1),
    ("CLM001", "Not only does it relax you, it cures migraines.", 1),
    ("CLM001", "Our blend is a real cure-all.", 1),
    ("CLM001", "Do not wait: our massage cures back pain.", 1),
    ("CLM001", "It may not be comfortable, but it cures sciatica.", 1),
    ("CLM001", "There is no doubt that yoga cures insomnia.", 1),
    ("CLM001", "Massage cures pain that pills do not touch.", 1),
    ("CLM001", "Results guaranteed.", 1),
    ("CLM001", "We guarantee you will feel better.", 1),
    ("CLM001", "No more headaches, guaranteed!", 1),
    ("CLM001", "Guaranteed relief from back pain.", 1),
    ("CLM001", "This method is guaranteed to work.", 1),
    ("CLM001", "Our massage guarantees relief.", 1),
    ("CLM001", "A miracle for tired backs.", 1),
    ("CLM001", "This miracle treatment ends pain.", 1),
    ("CLM001", "The results were miraculous.", 1),
    ("CLM001", "It is nothing short of a miracle.", 1),
    ("CLM001", "Detox your body with hot stones.", 1),
    ("CLM001", "Massage detoxifies the muscles.", 1),
    ("CLM001", "Book our detox massage.", 1),
    ("CLM001", "A session helps your liver detoxify.", 1),
    ("CLM001", "Cupping is 100% safe.", 1),
    ("CLM001", "Cupping is 100 % safe for everybody.", 1),
    ("CLM001", "Herbs are completely safe.", 1),
    ("CLM001", "Reiki has no side effects.", 1),
    ("CLM001", "It works without side effects.", 1),
    ("CLM001", "Try yoga instead of your medication.", 1),
    ("CLM001", "After a month you can stop taking your medication.", 1),
    ("CLM001", "Use this tea instead of taking your blood pressure pills.", 1),
    ("CLM001", "You can throw away your painkillers.", 1),
    ("CLM001", "## The cure for stress\n\nText.", 1),
    ("CLM001", "- Cures migraine\n- Lifts the mood", 1),
    ("CLM001", "With no drugs and no needles, reflexology cures asthma.", 1),
    ("CLM001", "Without drugs, massage cures pain.", 1),
    ("CLM001", "Although it isn't cheap, acupuncture cures hay fever.", 1),
    ("CLM001", "Why massage cures headaches", 1),
    ("CLM001", "Is your back sore? Massage cures it.", 1),
    ("CLM001", "We do not sell pills. We cure pain.", 1),
    ("CLM001", "Never suffer again – this balm cures arthritis.", 1),
    ("CLM001", "This soap cures eczema.", 1),
    ("CLM001", "You don't need surgery; this cures it.", 1),
    ("CLM001", "Don't worry, yoga will cure your anxiety.", 1),
    ("CLM001", "No matter how old you are, massage cures stiffness.", 1),
    ("CLM001", "If you have migraine, our massage will cure it.", 1),
    ("CLM001", "If your back hurts, our massage cures it.", 1),
    ("CLM001", "When you breathe this way, stress is cured.", 1),
    ("CLM001", "I guarantee that your pain will not come back.", 1),
    ("CLM001", "Your pain will not come back, I guarantee it.", 1),
    ("CLM001", "Everyone should try it because it cures insomnia.", 1),
    ("CLM001", "Clients tell us it cured their pain.", 1),
    ("CLM001", "Studies do not matter: it is a miracle.", 1),
    ("CLM002", "Studies show that massage lowers blood pressure.", 1),
    ("CLM002", "Massage is clinically proven to relieve pain.", 1),
    ("CLM002", "80 percent of adults have back pain.", 1),
    ("CLM002", "Massage reduces stress by 30%.", 1),
    ("CLM002", "Three out of four people sleep better after a massage.", 1),
    ("CLM002", "Scientists have found that yoga calms the heart.", 1),
    ("CLM002", "In a trial with 64 patients, neck pain eased.", 1),
    ("CLM002", "Research shows that touch lowers cortisol levels.", 1),
    ("CLM002", "A recent study found less anxiety after massage.", 1),
    ("CLM002", "After 8 weeks the participants reported less pain.", 1),
    ("CLM002", "1 in 5 adults lives with pain that lasts.", 1),
    ("CLM002", "A study published in 2019 showed that massage improves sleep.", 1),
    ("CLM002", "Yoga has been proven to reduce anxiety.", 1),
    ("CLM002", "According to research, massage eases pain.", 1),
    ("CLM003", "After a few sessions your symptoms may completely resolve.", 1),
    ("CLM003", "Massage can eliminate your back pain for good.", 1),
    ("CLM003", "Our therapy brings permanent relief.", 1),
    ("CLM003", "Permanent relief comes with our massage.", 1),
    ("CLM003", "With yoga your pain will disappear forever.", 1),
    ("CLM003", "This treatment permanently removes pain.", 1),
    ("CLM001", "There is no quick cure, but this oil cures it.", 1),
    ("CLM001", "Take turmeric rather than your usual painkillers.", 1),
    ("CLM001", "Title: The miracle of cupping, cured backs\n\nText.", 1),
    ("CLM001", "Title: A\nSummary: Guaranteed pain relief.\n\nText.", 2),
    ("CLM001", "*Massage* **cures** back pain.", 1),
    ("CLM001", "Massage is completely\nsafe.", 1),
    ("CLM001", "> It cured my migraine!", 1),
    ("CLM001", "| Oil | Use |\n| --- | --- |\n| Mint | Cures headaches |", 3),
    ("CLM002", "Up to 70 % of patients had less pain.", 1),
    ("CLM002", "Studies show that massage eases pain, says the author of a book.", 1),
    ("CLM001", "It cures insomnia, says our therapist.", 1),
    ("CLM002", "Massage cuts the risk of injury by 40 percent.", 1),
    ("CLM003", "Title: A\n\nText.\n\nOver time, with massage, in some cases, your symptoms may completely resolve.", 5),
    ("CLM002", "Text.\n\n- Yoga is *clinically* proven to reduce stress.", 1),
    ("CLM001", "Title: A\nSummary: Massage cures it all.\n\nMassage cures it all.", 2),
]
NEAR_MISSES = [
    ("CLM001", "There is no cure for arthritis."),
    ("CLM001", "Massage cannot cure anything."),
    ("CLM001", "It is not a cure."),
    ("CLM001", "It isn’t a cure, it is a comfort."),
    ("CLM001", "Can massage cure back pain? No."),
    ("CLM001", "## Can massage cure migraine\n\nText."),
    ("CLM001", "Let the concrete cure for a week."),
    ("CLM001", "The gel nail cures under a UV lamp."),
    ("CLM001", "Leave the soap to cure for four weeks."),
    ("CLM001", "The balm cures in ten minutes."),
    ("CLM001", "Cured ham is salty."),
    ("CLM001", "Prevention is better than cure."),
    ("CLM001", "Nobody has found a cure for tinnitus."),
    ("CLM001", "This blog is not intended to diagnose, treat, cure or prevent any disease."),
    ("CLM001", "We do not diagnose, treat, and cure illness."),
    ("CLM001", "A cure has not been found."),
    ("CLM001", "A cure for arthritis does not exist."),
    ("CLM001", "Massage cures nothing."),
    ("CLM001", "Be wary of anyone who promises a cure."),
    ("CLM001", "Anyone who guarantees a cure is selling something."),
    ("CLM001", "If someone promises a cure, leave."),
    ("CLM001", "If a therapist guarantees results, find another one."),
    ("CLM001", "Mustard baths were once believed to cure colds."),
    ("CLM001", "It was sold as a cure for everything."),
    ("CLM001", "Think of massage as a comfort rather than a cure."),
    ("CLM001", "It is far from a miracle cure."),
    ("CLM001", "A secure grip and accurate hands."),
    ("CLM001", "Researchers are looking for a cure."),
    ("CLM001", 'We avoid words such as "cure" and "guaranteed".'),
    ("CLM001", "The so-called miracle cure did nothing."),
    ("CLM001", "The FDA warns of products that claim to cure cancer."),
    ("CLM001", "I never promise a cure."),
    ("CLM001", "Nor does it cure."),
    ("CLM001", "Massage doesn't, however, cure arthritis."),
    ("CLM001", "Myth: massage cures cellulite."),
    ("CLM001", "## Myths about massage\n\n- Massage cures cellulite.\n- It detoxifies the body."),
    ("CLM001", "A bacterial infection can be cured with antibiotics."),
    ("CLM001", "Freud spoke of the talking cure."),
    ("CLM001", "Whether yoga cures anything is unknown."),
    ("CLM001", "There is no guarantee that it works."),
    ("CLM001", "We cannot guarantee results."),
    ("CLM001", "There are no guarantees."),
    ("CLM001", "Results are not guaranteed."),
    ("CLM001", "A money-back guarantee on gift cards."),
    ("CLM001", "A call guarantees your appointment."),
    ("CLM001", "Your place is guaranteed when you pay."),
    ("CLM001", "The law guarantees your right to see your notes."),
    ("CLM001", "A screen in bed is guaranteed to keep you awake."),
    ("CLM001", "Nobody can guarantee relief."),
    ("CLM001", "Massage is no miracle."),
    ("CLM001", "Do not expect miracles."),
    ("CLM001", "Counselors call it the miracle question."),
    ("CLM001", "By some miracle, the bus came."),
    ("CLM001", "She was hoping for a miracle."),
    ("CLM001", "He went to an alcohol detox clinic."),
    ("CLM001", "Detox from alcohol needs a doctor."),
    ("CLM001", "Massage does not detox the body."),
    ("CLM001", "Your liver and kidneys detoxify your body every day."),
    ("CLM001", "You do not need to detox."),
    ("CLM001", "Try a digital detox in the evening."),
    ("CLM001", "Detox teas lack evidence; detox diets are a fad."),
    ("CLM001", "No treatment is 100% safe."),
    ("CLM001", "Herbs are not completely safe."),
    ("CLM001", "You should feel completely safe on the table."),
    ("CLM001", "A completely safe space to talk."),
    ("CLM001", "That does not mean that it has no side effects."),
    ("CLM001", "Is it without side effects?"),
    ("CLM001", "No herb is free of side effects."),
    ("CLM001", "Massage has few side effects."),
    ("CLM001", "Do not stop taking your medication."),
    ("CLM001", "Never stop taking your medication."),
    ("CLM001", "Ask your doctor before you stop taking your medication."),
    ("CLM001", "Massage works beside, not instead of your medication."),
    ("CLM001", "Never use yoga instead of your medication."),
    ("CLM001", "It can be dangerous to stop taking your medication."),
    ("CLM001", "If you stop taking your medication, pain may return."),
    ("CLM001", "Please don't stop your pills because of a blog."),
    ("CLM001", "Nothing on this page is a cure."),
    ("CLM001", "Massage is no more a cure than a hug is."),
    ("CLM001", "Massage isn't a detox, a cure or a miracle."),
    ("CLM001", "Without a cure, we look for comfort."),
    ("CLM001", "Do not book because you expect a cure."),
    ("CLM001", "Stay safe; tell us about side effects."),
    ("CLM001", "Lang: x\n\nThe word detox says little."),
    ("CLM001", "## References\n\n- Field. [Miracle cures](https://example.com/)."),
    ("CLM001", "Ads promise a detox in three days."),
    ("CLM002", "Studies show that massage lowers blood pressure.[^1]\n\n[^1]: Field 2010."),
    ("CLM002", "Studies show that massage lowers blood pressure [1]."),
    ("CLM002", "[Studies](https://example.com/) show that massage lowers blood pressure."),
    (
        "CLM002",
        "NHS advice says that 80 percent of adults have back pain.\n\n## References\n\n- NHS. [Back pain](https://www.nhs.uk/).",
    ),
    (
        "CLM002",
        "The Centers for Disease Control and Prevention found that 30 percent of adults sleep too little.\n\n## References\n\n- Centers for Disease Control and Prevention. [Sleep](https://www.cdc.gov/).",
    ),
    ("CLM002", "Hold the stretch for 30 seconds, three times, to ease your neck."),
    ("CLM002", "20% off your first massage."),
    ("CLM002", "Our sheets are 100% cotton, kind to painful skin."),
    ("CLM002", "A massage takes 60 minutes and costs $90."),
    ("CLM002", "Give your back two weeks of rest and gentle movement."),
    ("CLM002", "Stay at four out of ten. More pain is too much."),
    ("CLM002", "She studies massage and has shown great patience with pain."),
    ("CLM002", "There are no studies that show how massage eases pain."),
    ("CLM002", "Research has not shown that massage cures pain."),
    ("CLM002", "What does research show about massage and pain?"),
    ("CLM002", "Research into what happens in the fascia is still unsettled, though massage eases pain."),
    ("CLM002", "Mara, 41, has worked with pain for 16 years."),
    ("CLM002", "We see 20 patients a day with back pain."),
    ("CLM002", "Studies in the building have mats for eight."),
    ("CLM002", "Press at 30% of your strength, and stop if there is pain."),
    ("CLM002", "See a doctor if the pain lasts six weeks."),
    ("CLM002", "Cancel 24 hours ahead or pay 50% of the massage price."),
    ("CLM003", "Your symptoms may ease for a while after a massage."),
    ("CLM003", "Massage will not make your pain disappear forever."),
    ("CLM003", "Plantar fasciitis: the pain will usually go away completely within a year, with or without massage."),
    ("CLM003", "The pain may completely resolve on its own, without massage."),
    ("CLM003", "Do not expect permanent relief from one massage."),
    ("CLM003", "Tell us at the session if your symptoms completely resolve."),
    ("CLM003", "Pain-free range: stretch only as far as is comfortable."),
    ("CLM001", "I make no guarantees."),
    ("CLM001", "It cures insomnia, said the leaflet in the box."),
    ("CLM002", "This tea is clinically proven to reduce anxiety, says the label."),
    ("CLM001", "There's no one-size-fits-all cure."),
    ("CLM001", "Massage won't cure you overnight."),
    ("CLM001", "We can't cure, guarantee or promise anything."),
    ("CLM001", "Is there a cure? Not yet."),
    ("CLM001", "Doctors can often cure this with surgery."),
    ("CLM001", "Sleep is not guaranteed, but rest is."),
    ("CLM001", "There is nothing miraculous about it."),
    ("CLM001", "Your body is a miracle."),
    ("CLM001", "Massage does not replace your medication."),
    ("CLM001", "Nothing here replaces your medication."),
    ("CLM001", "Keep taking your medication."),
    ("CLM001", "After detox, he moved back home."),
    ("CLM001", "“Detox” is a word without a meaning."),
    ("CLM001", "Nobody honest will promise you a miracle."),
    ("CLM001", "Massage can't and won't cure it."),
    ("CLM001", "Title: Can yoga cure anxiety?\n\nText."),
    ("CLM001", "Title: Five myths about detox\n\nDetox teas cleanse you."),
    ("CLM001", "Lang: de\n\nDie Cure ist a miracle cure."),
    ("CLM001", "The claim that massage cures cancer is dangerous."),
    ("CLM001", "It would be wonderful if massage cured arthritis; it does not."),
    ("CLM001", "No honest therapist guarantees a result."),
    ("CLM001", "I wish I could cure it."),
    ("CLM001", "I wish massage cured it."),
    ("CLM001", "Some websites say that cupping cures asthma."),
    ("CLM001", "Our aim is comfort, not cure."),
    ("CLM001", "A promise to cure is a red flag."),
    ("CLM001", "Bone broth is not magic and neither is a detox."),
    ("CLM001", "`cure`"),
    ("CLM001", "It can take a long time before a cure is found."),
    ("CLM001", "Scientists are working on a cure."),
    ("CLM001", "Progress is never guaranteed in yoga."),
    ("CLM001", "Little is guaranteed in life."),
    ("CLM001", "Few things are guaranteed."),
    ("CLM001", "You may be told that it is 100% safe."),
    ("CLM002", "Reviews show that clients love our massage."),
    ("CLM002", "Research links about pain"),
    ("CLM002", "After three trials, pick the pillow that eases your neck."),
    ("CLM002", "I am 90% sure that it is stress."),
    ("CLM002", "About 20% of the session is talk, the rest is massage."),
    ("CLM002", "In my experience most backs ease in 2 weeks."),
    ("CLM002", "On a scale of 1 to 10, my pain was 7."),
    ("CLM002", "Up to 70 % of patients had less pain ([NHS](https://www.nhs.uk/))."),
    ("CLM002", "According to the [NHS](https://www.nhs.uk/):\n\n- 80 percent of adults have back pain."),
    ("CLM002", "Open 24/7 for 365 days: 10 out of 10 for comfort."),
    ("CLM002", "Two in the morning is when pain wakes people."),
]


@pytest.mark.parametrize(("code", "markdown", "line"), TRIGGERS)
def test_is_found(found: Check, code: str, markdown: str, line: int) -> None:
    assert line in [one.line for one in found(code, markdown)]


@pytest.mark.parametrize(("code", "markdown"), NEAR_MISSES)
def test_is_not_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown) == []


WITHOUT_PRACTICE = [
    ("CLM001", "Massage cures back pain."),
    ("CLM001", "This oil can cure arthritis."),
    ("CLM001", "Guaranteed relief from back pain."),
    ("CLM001", "Book our detox massage."),
    ("CLM001", "Massage detoxifies the body."),
    ("CLM001", "Reiki has no side effects."),
    ("CLM001", "Cupping is 100% safe."),
    ("CLM001", "Use this tea instead of taking your blood pressure pills."),
    ("CLM001", "You can throw away your painkillers."),
    ("CLM001", "Acupuncture is a miracle."),
    ("CLM002", "Studies show that massage lowers blood pressure."),
    ("CLM002", "In a trial with 64 patients, neck pain eased."),
    ("CLM002", "Yoga has been proven to reduce anxiety."),
    ("CLM003", "This treatment permanently removes back pain."),
]
OF_OTHERS = [
    ("CLM001", "Company Limited By Guarantee"),
    ("CLM001", "The broker guarantees the packet order."),
    ("CLM001", "The compiler guarantees that the body of a loop runs at least once."),
    ("CLM001", "A pure function has no side effects."),
    ("CLM001", "Calls without side effects can be repeated."),
    ("CLM001", "The call is completely safe from any thread."),
    ("CLM001", "Shingles are guaranteed for thirty years."),
    ("CLM001", "The patch cures the symptoms and the headache of merging."),
    ("CLM001", "A cure for writer's block is a walk."),
    ("CLM001", "The tax cut guaranteed relief to nobody but banks."),
    ("CLM001", "We guarantee a stress-free move, and no pain points."),
    ("CLM001", "It is a miracle that the roof held."),
    ("CLM001", "Let the pork shoulder cure, frozen or not."),
    ("CLM001", "Detox your inbox, then detox your wardrobe."),
    ("CLM001", "Read it on paper instead of your tablet."),
    ("CLM001", "The Cure played for three hours."),
    ("CLM001", "The treaty guarantees equal treatment at the border."),
    ("CLM001", "Nothing cures a depression like public works, he wrote."),
    ("CLM001", "A gap in the goal line is a miracle for any striker."),
    ("CLM001", "The heart of the engine is guaranteed for ten years."),
    ("CLM001", "The sequel is a miraculous recovery after a weak second season."),
    ("CLM002", "Studies show that teams ease into a new tool in 3 weeks."),
    ("CLM002", "Research shows that 40 percent of startups never recover."),
    ("CLM002", "The survey found that 7 out of 10 people wanted less stress at the border."),
    ("CLM002", "Benchmarks show 30% less pain with the new API, and data suggests more."),
    ("CLM002", "Evidence showed that the heart of the town had lost 12 percent of its shops."),
    ("CLM002", "In an experiment 80% of the threads sleep."),
    ("CLM003", "With this routine the problem may completely disappear."),
    ("CLM003", "Our program brings permanent relief to commuters."),
    ("CLM003", "With the new course your problems will disappear forever."),
]


@pytest.mark.parametrize(("code", "markdown"), WITHOUT_PRACTICE)
def test_on_other_blogs_what_speaks_of_health_is_found(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown, practice=False)


@pytest.mark.parametrize(("code", "markdown"), OF_OTHERS)
def test_on_other_blogs_what_speaks_of_something_else_is_not(found: Check, code: str, markdown: str) -> None:
    assert found(code, markdown, practice=False) == []


@pytest.mark.parametrize("code", ["CLM001", "CLM002", "CLM003"])
def test_only_english_is_looked_at(found: Check, code: str) -> None:
    text = "Studies show that massage cures pain. After a massage the symptoms may completely resolve."
    assert found(code, text)
    assert found(code, text, language="en-gb")
    assert not found(code, text, language="es")


def test_the_message_names_the_word_and_where_it_stands(found: Check) -> None:
    (one,) = found("CLM001", "Title: A\n\nMassage is kind. It also *really* cures back pain.")
    assert one.message == '"cures" promises a result: "It also really cures back pain."'
    assert (one.line, one.column) == (3, 35)
    assert "FTC" in one.remedy and "ASA" in one.remedy and "Ahpra" in one.remedy


def test_each_word_is_found_once_in_a_sentence(found: Check) -> None:
    assert len(found("CLM001", "A guaranteed miracle cure, the cure of cures.")) == 3


def test_a_word_in_an_earlier_line_is_not_taken_for_it(found: Check) -> None:
    markdown = "There is no cure for arthritis.\n\nYet this oil will cure it."
    assert [one.line for one in found("CLM001", markdown)] == [3]


def test_one_claim_for_each_paragraph(found: Check) -> None:
    assert (
        len(found("CLM002", "Studies show that massage eases pain. Research shows that it calms.\n\n90 % of adults have pain."))
        == 2
    )


def test_a_list_of_references_alone_is_no_source_of_a_claim(found: Check) -> None:
    references = "\n\n## References\n\n- Field T. [Touch](https://example.com/)."
    assert found("CLM002", "Studies show that massage eases pain." + references)
    assert not found("CLM002", "Studies by Field show that massage eases pain." + references)
